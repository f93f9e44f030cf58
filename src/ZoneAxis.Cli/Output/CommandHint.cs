using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis.Cli.Output;

/// <summary>Puts what could be done about a failure into the words of this program.</summary>
internal static class CommandHint
{
    /// <summary>A sentence, and the command or option that helps.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="failure">What was thrown.</param>
    public static string AddTo(string sentence, Exception failure) => AddTo(sentence, (failure as ZoneAxisException)?.Remedy);

    /// <summary>A sentence, and the command or option that helps.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="remedy">The key of what helps, see <see cref="ZoneAxisException.Remedy"/>; or null.</param>
    public static string AddTo(string sentence, string? remedy) => remedy is null ? sentence : Join(sentence, remedy);

    private static string Join(string sentence, string remedy) => remedy switch
    {
        CorpusException.MakeCorpus => $"{sentence} Make one with 'zoneaxis corpus'.",
        CorpusException.ImportAgain => $"{sentence} Run 'zoneaxis corpus import' again.",
        CorpusException.Simulate => $"{sentence} Run 'zoneaxis corpus simulate' with the same options to finish them; of parts made apart, 'zoneaxis corpus merge'.",
        CorpusException.Split => $"{sentence} Make one with 'zoneaxis corpus split'.",
        CorpusException.ChoosePatterns => $"{sentence.TrimEnd('.')} with --geometry.",
        CorpusException.ChooseShaping => $"{sentence.TrimEnd('.')} with --shaping.",
        EvaluationJob.AllowSeen => $"{sentence.TrimEnd('.')} (leave out --split and --seed), or give --allow-seen to measure nevertheless.",
        EvaluationJob.AllowUnknown => $"{sentence.TrimEnd('.')}; give --allow-seen to measure nevertheless.",
        CorpusException.ChooseSplit => $"{sentence} Name a split of it with --split; 'zoneaxis corpus split' makes one.",
        EvaluationJob.SimulateAlike => $"{sentence} Make such patterns by 'zoneaxis corpus simulate' with the parameters in its config.json.",
        TorchRuntimeException.Diagnose => $"{sentence} See what 'zoneaxis doctor' says.",
        PictureRequest.StateZoneAxes => $"{sentence.TrimEnd('.')} with --zone-axes, as --zone-axes 100 010 001.",
        CrystalFormatException.AllowNearer => Wording.Continued(sentence, "; --closest with a smaller distance in Å takes them, as --closest 0.1"),
        CrystalFormatException.AllowOverfull => Wording.Continued(sentence, "; --overfull takes them as they stand"),
        Element.NameElements => Wording.Continued(sentence, "; name the elements of the kinds with --elements, as --elements Si,O"),
        ReflectionReadOptions.StateCell => Wording.Continued(sentence, "; or state it with --cell, as --cell 5.64,5.64,5.64,90,90,90"),
        ReflectionReadOptions.ChooseBlock => Wording.Continued(sentence, "; name it with --block"),
        FrameRequest.StateTilts => $"{sentence.TrimEnd('.')} with --tilts, as --tilts -9.5,21 35.5,-20.8.",
        PictureRequest.StateScale => $"{sentence.TrimEnd('.')} with --scale.",
        _ => sentence,
    };
}
