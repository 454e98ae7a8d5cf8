using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Reads the form of conditions and the number of their values; every part that is wrong gets a remark with its path.</summary>
internal static class ConditionReader
{
    private const int MostDays = 36_500;
    private static readonly string[] Fields = ["all", "any", "not", "column", "op", "value", "ignoreCase"];
    private static readonly string[] TestFields = ["column", "op", "value", "ignoreCase"];

    public static Condition? Read(JsonNode? json, SettingReader reader, int depth)
    {
        if (depth > ConditionGroup.MaxDepth)
        {
            reader.Add(ExpressionRemarks.ConditionsTooDeep());
            return null;
        }
        if (json is not JsonObject fields)
        {
            reader.Add(ExpressionRemarks.NotACondition());
            return null;
        }
        if (fields.FirstOrDefault(f => !Fields.Contains(f.Key)).Key is { } unknown)
        {
            reader.Inside(unknown).Add(ExpressionRemarks.UnknownConditionField(unknown, Fields));
            return null;
        }
        if (fields.ContainsKey("column"))
        {
            return ReadTest(fields, reader);
        }
        switch (fields.Count == 1 ? fields.First() : default)
        {
            case { Key: "all" or "any", Value: JsonArray list } group:
                return ReadList(group.Key, list, reader, depth);
            case { Key: "not", Value: { } inner }:
                return Read(inner, reader.Inside("not"), depth + 1) is { } condition ? new ConditionNot(condition) : null;
            default:
                reader.Add(ExpressionRemarks.NotACondition());
                return null;
        }
    }

    private static ConditionList? ReadList(string name, JsonArray list, SettingReader reader, int depth)
    {
        var inside = reader.Inside(name);
        if (list.Count > Expression.MaxList)
        {
            inside.Add(ExpressionRemarks.ListTooLong(list.Count));
            return null;
        }
        var conditions = list.Select((entry, i) => Read(entry, inside.Inside($"[{i}]"), depth + 1)).ToList();
        return conditions.Contains(null) ? null : new ConditionList(name == "any", conditions!);
    }

    private static ConditionTest? ReadTest(JsonObject fields, SettingReader reader)
    {
        if (fields.FirstOrDefault(f => !TestFields.Contains(f.Key)).Key is { } alien)
        {
            reader.Inside(alien).Add(ExpressionRemarks.UnknownConditionField(alien, TestFields));
            return null;
        }
        var column = TextOf(fields["column"], reader.Inside("column"));
        var name = TextOf(fields["op"], reader.Inside("op"));
        if (column is null || name is null)
        {
            return null;
        }
        if (ConditionOperator.Find(name) is not { } operation)
        {
            reader.Inside("op").Add(ExpressionRemarks.UnknownOperator(name, [.. ConditionOperator.All.Select(o => o.Name)]));
            return null;
        }
        var ignoreCase = fields["ignoreCase"];
        if (ignoreCase is not null && ignoreCase.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            reader.Inside("ignoreCase").Add(ExpressionRemarks.WrongValue(("true or false", "true или false")));
            return null;
        }
        if (!HasValues(operation, fields["value"]))
        {
            reader.Inside("value").Add(ExpressionRemarks.WrongValues(operation));
            return null;
        }
        return new ConditionTest(column, operation, fields["value"]?.DeepClone(), ignoreCase?.GetValue<bool>() ?? false);
    }

    private static bool HasValues(ConditionOperator operation, JsonNode? value) => operation.Arity switch
    {
        ConditionArity.None => value is null,
        ConditionArity.One => value is not (null or JsonArray),
        ConditionArity.Two => value is JsonArray { Count: 2 },
        ConditionArity.Many => value is JsonArray { Count: >= 1 and <= Expression.MaxList },
        ConditionArity.Days => value?.GetValueKind() == JsonValueKind.Number && int.TryParse(value.ToJsonString(), out var days) && days is >= 1 and <= MostDays,
        _ => value?.GetValueKind() == JsonValueKind.String,
    };

    private static string? TextOf(JsonNode? json, SettingReader reader)
    {
        if (json?.GetValueKind() == JsonValueKind.String)
        {
            return json.GetValue<string>();
        }
        reader.Add(ExpressionRemarks.WrongValue(("a text", "текст")));
        return null;
    }
}
