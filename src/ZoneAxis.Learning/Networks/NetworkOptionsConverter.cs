using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Networks;

/// <summary>Networks' options as JSON: the member <c>kind</c> says which registered kind they are of.</summary>
internal sealed class NetworkOptionsConverter() : KindConverter<NetworkOptions>(NetworkRegistry.OptionTypes, options => options.Kind, NetworkRegistry.DefaultKind);
