using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows.Join;

/// <summary>A pair of columns that must be equal.</summary>
internal sealed record JoinKey(Column Left, Column Right)
{
    /// <summary>Whether values of both types can be compared as they are.</summary>
    public bool IsComparable => Left.Type.Kind == Right.Type.Kind
        || (Left.Type.IsNumber && Right.Type.IsNumber)
        || (Left.Type.IsTime && Right.Type.IsTime);

    /// <summary>Both columns have the same name, so that one of them says it all.</summary>
    public bool IsSameName => Left.Name.Equals(Right.Name, StringComparison.OrdinalIgnoreCase);
}
