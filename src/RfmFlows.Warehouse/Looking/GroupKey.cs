namespace RfmFlows.Warehouse;

/// <summary>What rows are grouped by: the values of a column, or what they are rounded to.</summary>
public sealed record GroupKey(Column Column, GroupStep Step = GroupStep.Exact)
{
    /// <summary>Whether such values can be rounded so.</summary>
    public bool IsPossible => Step switch
    {
        GroupStep.Exact => true,
        GroupStep.Bins => Column.Type.IsNumber,
        GroupStep.Hour => Column.Type.Kind == ColumnKind.DateTime,
        _ => Column.Type.IsTime,
    };
}
