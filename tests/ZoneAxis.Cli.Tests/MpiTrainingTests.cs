using System.Diagnostics;
using System.Text.Json;

namespace ZoneAxis.Cli.Tests;

/// <summary>Training in several processes under Open MPI's own starter.</summary>
public sealed class MpiTrainingTests(SplitCorpus corpus) : IClassFixture<SplitCorpus>, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static readonly string? Starter = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "mpirun")).FirstOrDefault(File.Exists);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_processes_train_one_model_and_one_of_them_speaks()
    {
        (int code, string output, string error) = Run(Training("together"));
        Assert.True(code == 0, error);
        JsonElement answer = JsonDocument.Parse(Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
        Assert.Equal(50, answer.GetProperty("step").GetInt64());
        CliRun alone = CliRun.Of(Training("alone"));
        Assert.True(alone.Code == 0, alone.Error);
        float[] Weights(string model) => ModelWeights(_folder.File(model));
        // In each of the 50 steps the two round their sums in another order than the one; the learning rate is the paper's.
        Assert.All(Weights("alone").Zip(Weights("together")), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void Where_a_process_fails_all_end_with_a_sentence()
    {
        (int code, string output, string error) = Run([.. Training("bad"), "--shaping", "nowhere"]);
        Assert.NotEqual(0, code);
        Assert.Empty(output);
        Assert.Contains("of 2 failed, and with it the job", error, StringComparison.Ordinal);
        Assert.Contains("nowhere", error, StringComparison.Ordinal);
    }

    private static float[] ModelWeights(string folder)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(folder, "weights.safetensors"));
        int header = sizeof(long) + (int)BitConverter.ToInt64(file);
        float[] values = new float[(file.Length - header) / sizeof(float)];
        Buffer.BlockCopy(file, header, values, 0, values.Length * sizeof(float));
        return values;
    }

    private string[] Training(string model)
    {
        string copy = _folder.File("corpus");
        if (!Directory.Exists(copy))
            corpus.CopyTo(copy);
        return
        [
            "train", "--corpus", copy, "--out", _folder.File(model), "--side", "16", "--groups", string.Join(',', SmallCrystals.Groups), "--epochs", "25", "--batch", "10", "--threads", "1",
            "--stem-stride", "2", "--dropout", "0", "--feature-dropout", "0", "--learning-rate", "0.00001", "--precision", "float32", "--json",
        ];
    }

    /// <summary>Runs the program in two processes.</summary>
    private static (int Code, string Output, string Error) Run(string[] arguments)
    {
        Assert.SkipWhen(Starter is null, "mpirun (Open MPI; openmpi-bin in Debian) is not installed.");
        string program = Path.Combine(AppContext.BaseDirectory, "zoneaxis");
        ProcessStartInfo start = new(Starter!, ["-n", "2", "--oversubscribe", "--allow-run-as-root", program, .. arguments, "--mpi"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The training did not end in {Longest.TotalMinutes} minutes.");
        }

        return (process.ExitCode, output.Result, error.Result);
    }
}
