using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>One condition or a group of them, as written; columns and values are checked when it becomes a term.</summary>
internal abstract record Condition
{
    /// <summary>The columns that are named, in the order in which they stand.</summary>
    public abstract IEnumerable<string> Columns { get; }

    public abstract JsonObject ToJson();
}

/// <summary>All, or any, of some conditions.</summary>
internal sealed record ConditionList(bool Any, IReadOnlyList<Condition> Conditions) : Condition
{
    public string Name => Any ? "any" : "all";

    public override IEnumerable<string> Columns => Conditions.SelectMany(c => c.Columns);

    public override JsonObject ToJson() => new() { [Name] = new JsonArray([.. Conditions.Select(c => c.ToJson())]) };
}

/// <summary>The opposite of a condition.</summary>
internal sealed record ConditionNot(Condition Inner) : Condition
{
    public override IEnumerable<string> Columns => Inner.Columns;

    public override JsonObject ToJson() => new() { ["not"] = Inner.ToJson() };
}

/// <summary>A column compared with values.</summary>
internal sealed record ConditionTest(string Column, ConditionOperator Operator, JsonNode? Value, bool IgnoreCase) : Condition
{
    /// <summary>The values one by one, whether the comparison takes one or a list.</summary>
    public IReadOnlyList<JsonNode?> Values => Value is JsonArray list ? [.. list] : Operator.Arity == ConditionArity.None ? [] : [Value];

    public override IEnumerable<string> Columns => Values.Select(ConditionValue.ColumnOf).OfType<string>().Prepend(Column);

    public override JsonObject ToJson()
    {
        var json = new JsonObject { ["column"] = Column, ["op"] = Operator.Name };
        if (Value is not null)
        {
            json["value"] = Value.DeepClone();
        }
        if (IgnoreCase)
        {
            json["ignoreCase"] = true;
        }
        return json;
    }
}
