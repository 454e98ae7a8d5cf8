using RfmFlows.Engine;

namespace RfmFlows.Server.Hosting;

/// <summary>Members of named segments lie beside the stores of the data folder.</summary>
internal sealed class SegmentLibrary(FlowOptions options) : ISegmentLibrary
{
    public string Folder => Path.Combine(options.DataFolder, "segments");
}
