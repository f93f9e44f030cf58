using System.Globalization;
using System.Text.Json.Serialization;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Networks;

/// <summary>The shape of a network that takes square images of a crystal; saved beside its weights.</summary>
public abstract record ImageNetworkOptions : NetworkOptions
{
    // The largest cameras of electron microscopes have about as many pixels; no network fails to fit so far.
    private const int LargestSide = 4096;

    /// <summary>Rows and columns of an input image in pixels.</summary>
    public int InputSide { get; init; } = 224;

    /// <summary>Channels of an input image: 3 for red, green and blue, 1 for grey.</summary>
    public int InputChannels { get; init; } = 3;

    /// <inheritdoc/>
    [JsonIgnore]
    public override InputShape Input => new(1, InputChannels, InputSide, InputSide);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Description => string.Create(CultureInfo.InvariantCulture, $"{Title}, {Walk().Parameters.Length:N0} parameters");

    /// <summary>What the network is, in a phrase.</summary>
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The input is not one square image.</exception>
    public override ImageNetworkOptions WithInput(InputShape input) => input.Streams == 1 && input.Rows == input.Columns && input.Rows > 1
        ? this with { InputChannels = input.Channels, InputSide = input.Rows }
        : throw new ArgumentException($"A network of the kind {Kind} takes one square image of a crystal; it cannot take {input} numbers.");

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        Require(InputSide is >= 1 and <= LargestSide, nameof(InputSide), InputSide, $"from 1 to {LargestSide}");
        Require(InputChannels >= 1, nameof(InputChannels), InputChannels, "at least 1");
        ValidateSettings();
        if (!Fits(InputSide))
            Require(false, nameof(InputSide), InputSide, $"at least {Enumerable.Range(InputSide, LargestSide - InputSide + 1).First(side => side == LargestSide || Fits(side))}");
    }

    /// <summary>Checks what this kind of network adds.</summary>
    private protected abstract void ValidateSettings();

    private bool Fits(int side)
    {
        try
        {
            (this with { InputSide = side }).Walk();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
