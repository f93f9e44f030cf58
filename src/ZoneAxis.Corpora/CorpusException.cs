using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>A corpus cannot be used as it is; the message is a sentence that says why.</summary>
public sealed class CorpusException : ZoneAxisException
{
    /// <summary>Remedy: make a corpus.</summary>
    public const string MakeCorpus = "make-corpus";

    /// <summary>Remedy: import the same sources again.</summary>
    public const string ImportAgain = "import-again";

    /// <summary>Remedy: simulate the patterns that are missing.</summary>
    public const string Simulate = "simulate-corpus";

    /// <summary>Remedy: make a split.</summary>
    public const string Split = "split-corpus";

    /// <summary>Remedy: name one of the sets of patterns.</summary>
    public const string ChoosePatterns = "choose-patterns";

    /// <summary>Remedy: name one of the shapings.</summary>
    public const string ChooseShaping = "choose-shaping";

    /// <summary>Remedy: name a stored split of the corpus.</summary>
    public const string ChooseSplit = "choose-split";

    /// <summary>Makes the exception.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="remedy">One of the remedies of this type.</param>
    internal CorpusException(string message, string remedy)
        : base(message) => Remedy = remedy;
}
