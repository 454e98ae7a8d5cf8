namespace RfmFlows.Server.Api;

/// <summary>How two ports differ.</summary>
/// <param name="Keys">The columns whose values say which rows belong together.</param>
/// <param name="Proposed">Whether they were found here rather than asked for.</param>
/// <param name="Columns">The further columns that both have, with the keys that differ in each.</param>
/// <param name="LeftColumns">Columns that the first port has alone, or with values that cannot be compared.</param>
/// <param name="RightColumns">The same of the other port.</param>
/// <param name="Repeated">Keys that stand more than once in one of them, so that their rows cannot be told apart.</param>
internal sealed record ComparisonView(
    ComparedPortView Left, ComparedPortView Right, IReadOnlyList<string> Keys, bool Proposed, IReadOnlyList<ComparedColumnView> Columns,
    IReadOnlyList<string> LeftColumns, IReadOnlyList<string> RightColumns, long Equal, long Changed, long OnlyLeft, long OnlyRight, long Repeated);

/// <summary>One of the two ports.</summary>
internal sealed record ComparedPortView(string Run, string Node, string Port, long Rows);

/// <summary>A column of both ports.</summary>
/// <param name="Changed">Keys that have another value there.</param>
internal sealed record ComparedColumnView(string Name, string Type, long Changed);

/// <summary>A page of the keys that differ in one way.</summary>
/// <param name="Columns">The keys, then each further column as it is in the first and in the other port.</param>
internal sealed record DifferencesView(IReadOnlyList<ColumnView> Columns, long Total, long Offset, IReadOnlyList<IReadOnlyList<object?>> Rows);
