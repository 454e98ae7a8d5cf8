using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Indicators;

namespace RfmFlows.Server.Api;

/// <summary>
/// The conditions of a segment as people make them: comparisons of indicators and attributes, and questions that nodes of their own answer, with all, any and not. Read, they are
/// conditions on columns alone, of the same shape, so that a place in the one is that place in the other.
/// </summary>
internal sealed class SegmentRule
{
    private readonly List<Question> _questions = [];
    private readonly Dictionary<string, string> _indicators = new(StringComparer.Ordinal);
    private readonly List<string> _columns = [];
    private readonly List<Remark> _remarks = [];

    private SegmentRule()
    {
    }

    /// <summary>As the node <i>Build segment</i> takes them.</summary>
    public JsonObject Conditions { get; private set; } = [];

    public IReadOnlyList<Question> Questions => _questions;

    /// <summary>The indicators that are named, with the place where each is first.</summary>
    public IReadOnlyDictionary<string, string> Indicators => _indicators;

    /// <summary>Every column that is compared, each once.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>What is wrong with the form; the rest is told by the check of the scenario.</summary>
    public IReadOnlyList<Remark> Remarks => _remarks;

    public bool IsEmpty => Conditions.Count == 0 || (Conditions.Count == 1 && Conditions["all"] is JsonArray { Count: 0 });

    public static SegmentRule Read(JsonObject conditions)
    {
        var rule = new SegmentRule();
        rule.Conditions = conditions.Count == 0 ? new JsonObject { ["all"] = new JsonArray() } : rule.Read(conditions, "", 1) as JsonObject ?? [];
        return rule;
    }

    // What is neither a group nor a question goes through as it is: whoever reads conditions tells what is wrong with it.
    private JsonNode? Read(JsonNode? part, string path, int depth)
    {
        if (part is not JsonObject fields || depth > ConditionGroup.MaxDepth)
        {
            return part?.DeepClone();
        }
        if (QuestionKind.All.FirstOrDefault(k => fields.ContainsKey(k.Name)) is { } kind)
        {
            return Ask(kind, fields, path);
        }
        if (fields.ContainsKey("column"))
        {
            Mention(fields["column"], path);
            Mention(fields["value"] is JsonObject other ? other["column"] : null, path);
            return fields.DeepClone();
        }
        return new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, f.Value switch
        {
            JsonArray list when f.Key is "all" or "any" => new JsonArray([.. list.Select((p, i) => Read(p, Inside(path, $"{f.Key}[{i}]"), depth + 1))]),
            var inner when f.Key == "not" => Read(inner, Inside(path, "not"), depth + 1),
            var other => other?.DeepClone(),
        })));
    }

    private JsonObject Ask(QuestionKind kind, JsonObject fields, string path)
    {
        var place = Inside(path, kind.Name);
        var asked = fields[kind.Name] as JsonObject;
        if (asked is null || fields.Count > 1 || asked.ContainsKey("name"))
        {
            _remarks.Add(SegmentRuleRemarks.NotAQuestion(kind.Name).At(place));
        }
        var column = $"{kind.Name}_{_questions.Count(q => q.Kind == kind) + 1}";
        var entry = (JsonObject?)asked?.DeepClone() ?? [];
        entry["name"] = column;
        _questions.Add(new Question(kind, place, entry, column));
        return kind == QuestionKind.Bought ? Figure(entry, column) : new JsonObject { ["column"] = column, ["op"] = "is-true" };
    }

    // What the node would decide by itself, for its figure may stand beside others.
    private static JsonObject Figure(JsonObject entry, string column)
    {
        var amount = entry["amount"] is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value.DeepClone() : 1;
        return Word(entry["bound"]) switch
        {
            "none" => new JsonObject { ["column"] = column, ["op"] = "at-most", ["value"] = 0 },
            "atMost" => new JsonObject { ["column"] = column, ["op"] = "at-most", ["value"] = amount },
            _ => new JsonObject { ["column"] = column, ["op"] = "at-least", ["value"] = amount },
        };
    }

    private void Mention(JsonNode? name, string path)
    {
        if (Word(name) is { Length: > 0 } column && !_columns.Contains(column, StringComparer.OrdinalIgnoreCase))
        {
            _columns.Add(column);
            if (IndicatorCatalogue.All.FirstOrDefault(i => i.Id.Equals(column, StringComparison.OrdinalIgnoreCase)) is { } indicator)
            {
                _indicators[indicator.Id] = path;
            }
        }
    }

    private static string? Word(JsonNode? json) => json is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string Inside(string path, string part) => path.Length == 0 ? part : $"{path}.{part}";
}
