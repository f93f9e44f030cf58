using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Networks;

/// <summary>What the layers of a network hold and cost, gathered by walking them.</summary>
internal sealed class LayerWalk
{
    /// <summary>Walks a network.</summary>
    /// <param name="layers">Its layers.</param>
    /// <param name="input">What it is given of one crystal.</param>
    /// <exception cref="ArgumentException">The images are too small for one of the layers.</exception>
    public LayerWalk(Layer layers, InputShape input) => Output = layers.Walk(input, this);

    /// <summary>The parameters in the order in which the layers use them.</summary>
    public ParameterLayout Parameters { get; } = new();

    /// <summary>The state in the order in which the layers use it.</summary>
    public ParameterLayout State { get; } = new();

    /// <summary>What goes out of one crystal.</summary>
    public InputShape Output { get; }

    /// <summary>Multiplications of convolutions and linear layers for one crystal, each with an addition.</summary>
    public long MultiplyAdds { get; private set; }

    /// <summary>Numbers that the layers put out for one crystal; what is changed in place counts once.</summary>
    public long Activations { get; private set; }

    /// <summary>Counts a layer's output.</summary>
    /// <param name="output">What goes out of one crystal.</param>
    /// <param name="multiplyAddsEach">Multiplications for each number of it.</param>
    /// <returns>The output.</returns>
    public InputShape Count(InputShape output, long multiplyAddsEach = 0)
    {
        // The images of a first layer may be more numbers than 32 bits count.
        long numbers = (long)output.Streams * output.Channels * output.Rows * output.Columns;
        Activations += numbers;
        MultiplyAdds += numbers * multiplyAddsEach;
        return output;
    }

    /// <summary>The side of an image after a square window has moved over it.</summary>
    /// <param name="name">What has the window.</param>
    /// <param name="input">The image.</param>
    /// <param name="kernel">Side of the window.</param>
    /// <param name="stride">Its step.</param>
    /// <param name="padding">Zeros around the image.</param>
    /// <returns>Rows and columns that are left.</returns>
    /// <exception cref="ArgumentException">The image is smaller than the window.</exception>
    public static (int Rows, int Columns) Slide(string name, InputShape input, int kernel, int stride, int padding)
    {
        int rows = input.Rows + (2 * padding) - kernel;
        int columns = input.Columns + (2 * padding) - kernel;
        return rows >= 0 && columns >= 0
            ? ((rows / stride) + 1, (columns / stride) + 1)
            : throw new ArgumentException($"{name} has a window of {kernel} × {kernel} pixels, and what comes to it has {input.Rows} × {input.Columns}.");
    }
}
