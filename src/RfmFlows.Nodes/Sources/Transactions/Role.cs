using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Transactions;

/// <summary>What a role's values are.</summary>
internal enum RoleKind
{
    /// <summary>Tells things apart: whole numbers stay numbers, anything else is a trimmed text.</summary>
    Key,
    /// <summary>A moment or a day.</summary>
    Time,
    /// <summary>Money, two digits after the point.</summary>
    Money,
    /// <summary>A number that may have fractions.</summary>
    Quantity,
}

/// <summary>A part that a column of purchase history plays, and the name of the column that it becomes.</summary>
/// <param name="Words">Header names by which the column is found, the surest first, in lower case with underscores.</param>
internal sealed record Role(string Name, RoleKind Kind, ColumnSetting Setting, string[] Words)
{
    /// <summary>What the column becomes, given what it is in the source.</summary>
    public ColumnType TypeOf(ColumnType source) => Kind switch
    {
        RoleKind.Key => source.Kind == ColumnKind.Integer ? source : ColumnType.Text,
        RoleKind.Time => source.Kind == ColumnKind.Date ? source : ColumnType.DateTime,
        RoleKind.Quantity => source.Kind == ColumnKind.Integer ? source : ColumnType.Decimal(4),
        _ => ColumnType.Money,
    };
}
