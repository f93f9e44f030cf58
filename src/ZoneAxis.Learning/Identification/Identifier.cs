using TorchSharp;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning;

public sealed class Identifier : IDisposable
{
    private readonly ShapedDescriptor _descriptor = new(new ShapedDescriptorOptions());
    public static Identifier Open(string folder) => throw new IdentificationException(folder);
    public SymmetryTolerance Tolerance { get; } = SymmetryTolerance.MaterialsProject;
    public string Summary => "";
    public DescribedCrystal Describe(Crystal crystal, SymmetryTolerance? structureTolerance = null) => throw new IdentificationException("");
    public Identification Identify(DescribedCrystal crystal) => throw new IdentificationException("");
    public void Dispose() { }
}
