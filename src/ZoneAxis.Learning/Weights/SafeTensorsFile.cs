namespace ZoneAxis.Learning.Weights;

/// <summary>What a safetensors file holds.</summary>
/// <param name="Tensors">The arrays by name.</param>
/// <param name="Metadata">The texts by name.</param>
internal sealed record SafeTensorsFile(IReadOnlyDictionary<string, SafeTensor> Tensors, IReadOnlyDictionary<string, string> Metadata);
