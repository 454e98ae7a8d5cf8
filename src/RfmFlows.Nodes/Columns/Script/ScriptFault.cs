namespace RfmFlows.Nodes.ColumnNodes.Script;

/// <summary>Why a row was rejected: <c>error</c>, <c>time</c>, <c>statements</c>, <c>recursion</c>, <c>memory</c>, <c>value</c>.</summary>
/// <param name="Line">The line of the script, or null where none can be named.</param>
internal sealed record ScriptFault(string Reason, string Message, int? Line = null);
