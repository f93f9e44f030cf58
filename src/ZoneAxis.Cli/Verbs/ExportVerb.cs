using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Models;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Writes a trained model as a file that other programs run.</summary>
internal sealed class ExportVerb : Verb
{
    private readonly Argument<string> _model = new("MODEL") { Description = "Folder of the model, or the name of one that came with the program." };

    private readonly Option<string> _onnx = new("--onnx") { Description = "The ONNX file to write; one that is there is replaced.", HelpName = "FILE", Required = true };

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public ExportVerb(ConsoleStreams streams)
        : base(
            streams,
            "export",
            "Write a trained network as an ONNX file, which ONNX Runtime and many other programs run without ZoneAxis. The input is any number of crystals, "
            + "each streams × channels × rows × columns numbers of 32 bits in [0, 1]; the file says what they are and which space groups the outputs stand for.",
            new VerbExample("export msdn-72 --onnx msdn-72.onnx", "The model that came with the program; its card has the lines of Python that run the file."))
    {
        Add(_model);
        Add(_onnx);
        _model.Validators.Add(RequireModel);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string file = parsed.GetRequiredValue(_onnx);
        ModelFolder model = ModelExport.Write(ShippedModels.Find(parsed.GetRequiredValue(_model)), file);
        InputShape input = model.Config.Network.Input;
        if (WritesJson(parsed))
        {
            JsonOutput.WriteLine(Streams.Output, new
            {
                Model = model.Config.Name,
                File = file,
                Bytes = new FileInfo(file).Length,
                Input = new[] { input.Streams, input.Channels, input.Rows, input.Columns },
                model.Classes,
            });
        }
        else
        {
            Streams.Output.WriteLine($"{file}: {model.Config.Network.Description}; input {input} in [0, 1] for each crystal ({model.Config.Descriptor.Description}), output {model.Classes.Count} space groups.");
        }

        return ExitCodes.Success;
    }

    private static void RequireModel(ArgumentResult result)
    {
        foreach (string text in result.Tokens.Select(token => token.Value).Where(text => !Directory.Exists(ShippedModels.Find(text))))
            result.AddError($"MODEL is {text}; it must be a folder of a model, or the name of one that came with the program.");
    }
}
