using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Logs what ended a node, when it was a defect of the program; what users can mend stands in the run.</summary>
internal sealed class NodeDefects
{
    /// <summary>Set once logging is up.</summary>
    public ILogger? Logger { get; set; }

    public void Tell(Exception cause, string node)
    {
        if (Logger is { } logger && !RunRemarks.IsExpected(cause))
        {
            ApiLog.NodeDefect(logger, cause, node);
        }
    }
}
