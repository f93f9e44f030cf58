using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inference;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis;

/// <summary>What the program runs on, and what is wrong with it.</summary>
/// <param name="Runtime">The deep-learning part.</param>
/// <param name="WritesImages">Whether images can be written.</param>
/// <param name="ModelFolder">Where the model was looked for.</param>
/// <param name="Model">The model, or null where it cannot be used.</param>
/// <param name="Problems">All that is wrong, and what to do.</param>
public sealed record Diagnosis(
    RuntimeReport Runtime, bool WritesImages, string ModelFolder, ModelFolder? Model, IReadOnlyList<RuntimeProblem> Problems)
{
    /// <summary>Looks at everything: loads the native libraries and the model, and writes an image into the folder for temporary files. Throws nothing.</summary>
    /// <param name="modelFolder">Folder of the model that the program is to use.</param>
    /// <param name="modelRemedy">A sentence that says what a user of the program can do where that model cannot be used.</param>
    public static Diagnosis Make(string modelFolder, string modelRemedy)
    {
        RuntimeReport runtime = RuntimeReport.Make();
        List<RuntimeProblem> problems = [.. runtime.Problems];
        bool images = TryImages(problems);
        ModelFolder? model = TryModel(modelFolder, modelRemedy, runtime.OnnxRuntime is not null, problems);
        return new Diagnosis(runtime, images, modelFolder, model, problems);
    }

    private static ModelFolder? TryModel(string folder, string remedy, bool canRun, List<RuntimeProblem> problems)
    {
        try
        {
            ModelFolder model = Learning.Models.ModelFolder.Load(folder);
            if (canRun)
                SpaceGroupClassifier.Load(folder).Dispose();
            return model;
        }
        catch (ModelException e)
        {
            problems.Add(new RuntimeProblem(e.Message, remedy));
            return null;
        }
    }

    private static bool TryImages(List<RuntimeProblem> problems)
    {
        string path = Path.Combine(Path.GetTempPath(), $"zoneaxis-{Guid.NewGuid():N}.png");
        try
        {
            new GreyImage(1, 1, [byte.MaxValue]).WritePng(path);
            return true;
        }
        catch (Exception e)
        {
            problems.Add(new RuntimeProblem(
                $"Images cannot be written: {FailureSentence.Of(e)}",
                $"See that {Path.GetTempPath()} can be written to, and build again for this system, so that the native library of SkiaSharp lies beside the program."));
            return false;
        }
        finally
        {
            TryDelete(path);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // That the folder cannot be written to has been said already.
        }
    }
}
