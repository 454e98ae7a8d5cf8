using System.Text.Json.Nodes;

namespace RfmFlows.Nodes.Tests.BadInput;

/// <summary>One entry of a file of bad input: a node with its settings and files, and the remark that must come of it.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Type">The node's type; the node is called <c>node</c>.</param>
/// <param name="Files">Contents by name: a text, or an object for <see cref="BadFiles"/>.</param>
/// <param name="Input">A table to link to the port of that name: <c>columns</c> and <c>rows</c>; null for none.</param>
/// <param name="Code">The remark's code.</param>
/// <param name="Setting">The setting that the remark points at; null where the whole node is meant.</param>
/// <param name="Rows">Rows that must come through at each port nevertheless; null where nothing may run.</param>
/// <param name="Severity"><c>error</c> unless told otherwise.</param>
public sealed record BadInputCase(
    string Name, string Type, JsonObject? Settings, JsonObject? Files, JsonObject? Input, string Code, string? Setting, Dictionary<string, long>? Rows, string? Severity)
{
    public override string ToString() => Name;
}
