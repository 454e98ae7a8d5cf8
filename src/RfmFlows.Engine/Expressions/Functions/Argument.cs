using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>What an argument of a function may be.</summary>
public enum ArgumentKind
{
    Text,
    Integer,
    /// <summary>Integer, decimal or real.</summary>
    Number,
    /// <summary>Integer or decimal.</summary>
    Exact,
    Boolean,
    /// <summary>With or without a time.</summary>
    Date,
    DateTime,
    Any,
    /// <summary>Any, but all such arguments take their common type.</summary>
    Same,
}

/// <summary>An argument of a function.</summary>
internal sealed record Argument(string Name, ArgumentKind Kind)
{
    /// <summary>The value is written out, not calculated.</summary>
    public bool Literal { get; init; }

    public bool Optional { get; init; }

    /// <summary>Stands last and may be repeated.</summary>
    public bool Repeats { get; init; }

    /// <summary>Says why a literal does not do; null when it does.</summary>
    public Func<object, LocalText?>? Check { get; init; }

    public LocalText Label => Kind switch
    {
        ArgumentKind.Text => ("a text", "текст"),
        ArgumentKind.Integer => ("a whole number", "целое число"),
        ArgumentKind.Number => ("a number", "число"),
        ArgumentKind.Exact => ("an integer or decimal", "integer или decimal"),
        ArgumentKind.Boolean => ("a condition", "условие"),
        ArgumentKind.Date => ("a date", "дата"),
        ArgumentKind.DateTime => ("a date with time", "дата со временем"),
        _ => ("a value", "значение"),
    };

    public bool Takes(ColumnType type) => Kind switch
    {
        ArgumentKind.Text => type == ColumnType.Text,
        ArgumentKind.Integer => type == ColumnType.Integer,
        ArgumentKind.Number => type.IsNumber,
        ArgumentKind.Exact => type.IsNumber && type != ColumnType.Real,
        ArgumentKind.Boolean => type == ColumnType.Boolean,
        ArgumentKind.Date => type.IsTime,
        ArgumentKind.DateTime => type == ColumnType.DateTime,
        _ => true,
    };

    /// <summary>The type that a <c>null</c> given for it takes.</summary>
    public ColumnType TypeOfNull => Kind switch
    {
        ArgumentKind.Integer or ArgumentKind.Number or ArgumentKind.Exact => ColumnType.Integer,
        ArgumentKind.Boolean => ColumnType.Boolean,
        ArgumentKind.Date => ColumnType.Date,
        ArgumentKind.DateTime => ColumnType.DateTime,
        _ => ColumnType.Text,
    };
}
