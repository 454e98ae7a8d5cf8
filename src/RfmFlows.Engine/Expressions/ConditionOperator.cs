using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>How many values a comparison takes.</summary>
public enum ConditionArity
{
    None,
    One,
    /// <summary>Two, as a list.</summary>
    Two,
    /// <summary>One or more, as a list.</summary>
    Many,
    /// <summary>A number of days.</summary>
    Days,
    /// <summary>A regular expression; never another column.</summary>
    Pattern,
}

/// <summary>A comparison that the condition builder offers.</summary>
public sealed class ConditionOperator
{
    private static readonly ColumnKind[] Any = Enum.GetValues<ColumnKind>();
    private static readonly ColumnKind[] Ordered = [ColumnKind.Text, ColumnKind.Integer, ColumnKind.Decimal, ColumnKind.Real, ColumnKind.Date, ColumnKind.DateTime];
    private static readonly ColumnKind[] Texts = [ColumnKind.Text];
    private static readonly ColumnKind[] Times = [ColumnKind.Date, ColumnKind.DateTime];
    private static readonly ColumnKind[] Booleans = [ColumnKind.Boolean];

    private ConditionOperator(string name, IReadOnlyList<ColumnKind> kinds, ConditionArity arity, string en, string ru)
    {
        Name = name;
        Kinds = kinds;
        Arity = arity;
        Label = (en, ru);
    }

    /// <summary>Every comparison, in the order in which the builder shows them. A missing value fulfils none but <c>is-empty</c>.</summary>
    public static IReadOnlyList<ConditionOperator> All { get; } =
    [
        new("equals", Any, ConditionArity.One, "is", "равно"),
        new("not-equals", Any, ConditionArity.One, "is not", "не равно"),
        new("less", Ordered, ConditionArity.One, "is less than", "меньше"),
        new("at-most", Ordered, ConditionArity.One, "is at most", "не больше"),
        new("greater", Ordered, ConditionArity.One, "is greater than", "больше"),
        new("at-least", Ordered, ConditionArity.One, "is at least", "не меньше"),
        new("between", Ordered, ConditionArity.Two, "is between", "в пределах"),
        new("in", Ordered, ConditionArity.Many, "is one of", "одно из"),
        new("not-in", Ordered, ConditionArity.Many, "is none of", "ни одно из"),
        new("contains", Texts, ConditionArity.One, "contains", "содержит"),
        new("not-contains", Texts, ConditionArity.One, "does not contain", "не содержит"),
        new("starts-with", Texts, ConditionArity.One, "starts with", "начинается с"),
        new("ends-with", Texts, ConditionArity.One, "ends with", "заканчивается на"),
        new("matches", Texts, ConditionArity.Pattern, "matches the pattern", "подходит под шаблон"),
        new("is-empty", Any, ConditionArity.None, "is empty", "не заполнено"),
        new("is-not-empty", Any, ConditionArity.None, "is not empty", "заполнено"),
        new("in-last-days", Times, ConditionArity.Days, "is in the last", "за последние"),
        new("not-in-last-days", Times, ConditionArity.Days, "is not in the last", "не за последние"),
        new("is-true", Booleans, ConditionArity.None, "is true", "истинно"),
        new("is-false", Booleans, ConditionArity.None, "is false", "ложно"),
    ];

    /// <summary>Name in the scenario file.</summary>
    public string Name { get; }

    /// <summary>As it stands between column and value.</summary>
    public LocalText Label { get; }

    /// <summary>The kinds of column that it fits.</summary>
    public IReadOnlyList<ColumnKind> Kinds { get; }

    public ConditionArity Arity { get; }

    /// <summary>Whether <c>"ignoreCase": true</c> has a meaning, provided that the column is a text.</summary>
    public bool CanIgnoreCase => Kinds.Contains(ColumnKind.Text) && Arity is not (ConditionArity.None or ConditionArity.Days);

    internal LocalText Values => Arity switch
    {
        ConditionArity.None => ("no value", "без значения"),
        ConditionArity.One => ("one value", "одно значение"),
        ConditionArity.Two => ("a list of two values", "список из двух значений"),
        ConditionArity.Many => ($"a list of 1 to {Expression.MaxList} values", $"список от 1 до {Expression.MaxList} значений"),
        ConditionArity.Days => ("a whole number of days from 1 to 36500", "целое число дней от 1 до 36500"),
        _ => ("a regular expression", "регулярное выражение"),
    };

    internal static ConditionOperator? Find(string name) => All.FirstOrDefault(o => o.Name == name);

    /// <summary>The description for the builder: name, label, fitting column kinds, number of values, whether case can be ignored.</summary>
    public JsonObject Describe() => new()
    {
        ["name"] = Name,
        ["label"] = new JsonObject { ["en"] = Label.En, ["ru"] = Label.Ru },
        ["kinds"] = new JsonArray([.. Kinds.Select(k => JsonValue.Create(k.ToString().ToLowerInvariant()))]),
        ["values"] = Arity.ToString().ToLowerInvariant(),
        ["canIgnoreCase"] = CanIgnoreCase,
    };
}
