namespace RfmFlows.Sample;

/// <summary>One table of a written sample base.</summary>
/// <param name="Name">The name of its files without the ending, such as <c>transactions</c>.</param>
/// <param name="Rows">How many rows it has, the header not counted.</param>
/// <param name="Columns">Its columns from left to right.</param>
public sealed record SampleTable(string Name, long Rows, IReadOnlyList<SampleColumn> Columns);
