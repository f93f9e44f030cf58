using System.Diagnostics;
using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Corpora;

/// <summary>The simulation of a corpus as an array job of Slurm, and a job behind it that merges its parts.</summary>
/// <param name="Corpus">Folder of the corpus, which all nodes see under this name.</param>
/// <param name="Parts">Tasks of the array.</param>
/// <param name="Workers">Processors a task.</param>
/// <param name="Program">The command that runs this program, its words quoted for a shell.</param>
/// <param name="Patterns">The options that say which patterns are made.</param>
internal sealed record SlurmJob(string Corpus, int Parts, int Workers, string Program, IReadOnlyList<string> Patterns)
{
    private const string Submitter = "sbatch";

    private string Folder => Path.Combine(Corpus, "slurm");

    /// <summary>Script of the array job.</summary>
    public string SimulateScript => Path.Combine(Folder, "simulate.sh");

    /// <summary>Script of the job behind it.</summary>
    public string MergeScript => Path.Combine(Folder, "merge.sh");

    /// <summary>A job of this very program.</summary>
    /// <param name="corpus">Folder of the corpus.</param>
    /// <param name="parts">Tasks of the array.</param>
    /// <param name="workers">Processors a task.</param>
    /// <param name="patterns">The options that say which patterns are made.</param>
    public static SlurmJob OfThisProgram(string corpus, int parts, int workers, IReadOnlyList<string> patterns)
    {
        string process = Environment.ProcessPath ?? "zoneaxis";
        // Run by 'dotnet zoneaxis.dll', the program is two words.
        string[] words = Path.GetFileNameWithoutExtension(process) == "dotnet" ? [process, Environment.GetCommandLineArgs()[0]] : [process];
        return new SlurmJob(Path.GetFullPath(corpus), parts, workers, string.Join(' ', words.Select(Quoted)), patterns);
    }

    /// <summary>Writes both scripts.</summary>
    public void Write()
    {
        Directory.CreateDirectory(Folder);
        WriteScript(SimulateScript, SimulateText());
        WriteScript(MergeScript, MergeText());
    }

    /// <summary>Hands both jobs to Slurm.</summary>
    /// <returns>Their numbers; null where there is no sbatch here.</returns>
    /// <exception cref="InvalidDataException">Slurm refuses them.</exception>
    public (string Array, string Merge)? Submit()
    {
        if (FindSubmitter() is not { } sbatch)
            return null;
        string array = Run(sbatch, SimulateScript);
        return (array, Run(sbatch, $"--dependency=afterok:{array}", MergeScript));
    }

    private string SimulateText() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        #!/bin/sh
        #SBATCH --job-name=zoneaxis-simulate
        #SBATCH --array=0-{Parts - 1}
        #SBATCH --ntasks=1
        #SBATCH --cpus-per-task={Workers}
        #SBATCH --requeue
        #SBATCH --output="{Path.Combine(Folder, "simulate-%A-%a.log")}"
        exec {Program} corpus simulate {Quoted(Corpus)} {string.Join(' ', Patterns.Select(Quoted))} --shards {Parts} --shard "$SLURM_ARRAY_TASK_ID" --workers {Workers}

        """);

    private string MergeText() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        #!/bin/sh
        #SBATCH --job-name=zoneaxis-merge
        #SBATCH --ntasks=1
        #SBATCH --output="{Path.Combine(Folder, "merge-%j.log")}"
        exec {Program} corpus merge {Quoted(Corpus)}

        """);

    private static void WriteScript(string path, string text) => WholeFile.Write(path, text.ReplaceLineEndings("\n"));

    private static string? FindSubmitter() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, Submitter))
        .FirstOrDefault(File.Exists);

    private static string Run(string sbatch, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(sbatch, ["--parsable", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Trim().Split(';')[0]
            : throw new InvalidDataException($"sbatch refused {arguments[^1]}: {errors.Result.Trim()}");
    }

    /// <summary>A word for a shell, whatever is in it.</summary>
    private static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
