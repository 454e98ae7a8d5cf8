namespace RfmFlows.Nodes.ColumnNodes.Script;

/// <summary>A limit was broken inside a call; scripts cannot catch it.</summary>
internal sealed class ScriptLimitException(string reason, string message) : Exception(message)
{
    public string Reason { get; } = reason;
}
