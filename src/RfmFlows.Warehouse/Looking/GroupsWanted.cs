namespace RfmFlows.Warehouse;

/// <summary>How rows are to be grouped for a chart.</summary>
/// <param name="X">The first key.</param>
/// <param name="Y">The second key, such as a colour or the other side of a heat map.</param>
/// <param name="ByValue">Whether the first key is ordered by the measure instead of by itself.</param>
/// <param name="Descending">Whether that order goes downward.</param>
/// <param name="MostX">Most values of the first key; the first ones in its order stay.</param>
/// <param name="MostY">Most values of the second key; those with most rows stay.</param>
public sealed record GroupsWanted(GroupKey X, GroupKey? Y, GroupMeasure Measure, bool ByValue, bool Descending, int MostX, int MostY);
