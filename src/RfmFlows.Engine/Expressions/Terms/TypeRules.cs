using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>Which types go together, and what becomes of them.</summary>
internal static class TypeRules
{
    /// <summary>The narrowest type that holds both, or null when they do not go together. Null stands for an untyped <c>null</c>.</summary>
    public static ColumnType? Common(ColumnType? one, ColumnType? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        ({ } a, { } b) when a == b => a,
        ({ IsNumber: true } a, { IsNumber: true } b) => a.Kind == ColumnKind.Real || b.Kind == ColumnKind.Real
            ? ColumnType.Real
            : ColumnType.Decimal(Math.Max(a.Scale, b.Scale)),
        ({ IsTime: true }, { IsTime: true }) => ColumnType.DateTime,
        _ => null,
    };

    /// <summary>What + - * give: exact as long as no real takes part.</summary>
    public static ColumnType Arithmetic(string symbol, ColumnType left, ColumnType right)
    {
        var common = Common(left, right)!.Value;
        return symbol == "*" && common.Kind == ColumnKind.Decimal
            ? ColumnType.Decimal(Math.Min(left.Scale + right.Scale, ColumnType.MaxScale))
            : common;
    }

    /// <summary>Whether a CAST can be tried from one type to the other.</summary>
    public static bool Converts(ColumnType from, ColumnType to) =>
        from.Kind == to.Kind
        || from.Kind == ColumnKind.Text
        || to.Kind == ColumnKind.Text
        || (from.IsNumber && to.IsNumber)
        || (from.IsTime && to.IsTime)
        || (from.Kind == ColumnKind.Boolean && to.Kind == ColumnKind.Integer)
        || (from.Kind == ColumnKind.Integer && to.Kind == ColumnKind.Boolean);
}
