using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>
/// Conditions on columns joined by all/any/not, as the condition builder makes them:
/// <c>{"all": [{"column": "age", "op": "at-least", "value": 18}, {"any": […]}, {"not": {…}}]}</c>. They become the same terms as expressions.
/// </summary>
public sealed class ConditionGroup
{
    /// <summary>Most levels of all, any and not.</summary>
    public const int MaxDepth = 50;

    private readonly Condition _root;

    private ConditionGroup(Condition root) => _root = root;

    /// <summary>No condition: every row fulfils it.</summary>
    public static ConditionGroup None { get; } = new(new ConditionList(false, []));

    /// <summary>There is no condition at all.</summary>
    public bool IsEmpty => _root is ConditionList { Any: false, Conditions.Count: 0 };

    /// <summary>The conditions that the outermost brackets join; only itself where they join none.</summary>
    public IReadOnlyList<ConditionGroup> Parts => _root is ConditionList { Conditions.Count: > 0 } list ? [.. list.Conditions.Select(c => new ConditionGroup(c))] : [this];

    /// <summary>Every column that is named, those to compare with among them; each once, in the order in which they stand.</summary>
    public IReadOnlyList<string> Columns => [.. _root.Columns.Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Reads conditions from JSON; null after remarks that leave nothing to go on with.</summary>
    /// <param name="columns">The columns to check against, or null while they are not known.</param>
    /// <param name="setting">What remarks name as the place of the root.</param>
    public static ConditionGroup? Read(JsonNode value, Columns? columns, ICollection<Remark> remarks, string setting = "conditions") =>
        Read(value, columns, new SettingReader(setting, _ => columns, remarks));

    /// <summary>A SQL condition in brackets, <c>TRUE</c> when there is none.</summary>
    /// <param name="asOf">The day from which <c>in-last-days</c> counts back.</param>
    /// <exception cref="FlowException">The conditions do not fit the columns.</exception>
    public string ToSql(Dialect sql, Columns columns, DateOnly asOf)
    {
        var remarks = new List<Remark>();
        var term = ConditionTerms.Make(_root, columns, new SettingReader("conditions", _ => columns, remarks));
        return remarks.Count == 0 ? new SqlWriting(sql, asOf).Write(term) : throw new FlowException(remarks);
    }

    public JsonNode ToJson() => _root.ToJson();

    /// <summary>The conditions as a sentence for people: <c>age is at least 18 and (…)</c>.</summary>
    public LocalText ToSentence() => IsEmpty ? ("every row", "все строки") : (ConditionSentence.Of(_root, "en"), ConditionSentence.Of(_root, "ru"));

    internal static ConditionGroup? Read(JsonNode value, Columns? columns, SettingReader reader)
    {
        if (ConditionReader.Read(value, reader, 1) is not { } root)
        {
            return null;
        }
        if (columns is not null)
        {
            ConditionTerms.Make(root, columns, reader);
        }
        return new ConditionGroup(root);
    }
}
