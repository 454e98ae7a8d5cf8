using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Indicators;

namespace RfmFlows.Server.Api;

/// <summary>
/// Makes the scenario of a rule: customer base, nodes for what the rule names and nothing else, <i>Build segment</i>, <i>Save segment</i>. It is an ordinary one, which the designer
/// opens and timers start.
/// </summary>
internal sealed class SegmentScenario
{
    public const string Customers = "customers";
    public const string Build = "segment";
    public const string Save = "save";
    public const string Receipts = "receipts";
    public const string Indicators = "indicators";

    private const string Lines = "lines";
    private const string Messages = "messages";

    private const string AnyIndicator = "orders";
    private const int Column = 300;
    private const int Row = 150;

    private readonly List<ScenarioNode> _nodes = [];
    private readonly List<Link> _links = [];
    private readonly SegmentRule _rule;

    private SegmentScenario(SegmentRule rule) => _rule = rule;

    /// <summary>The part that finds the members; its output is that of <see cref="Build"/>.</summary>
    /// <param name="language">In which reasons are told.</param>
    public static Scenario Of(SegmentRule rule, string id, string timeZone, string language)
    {
        var made = new SegmentScenario(rule);
        made.AddSources();
        made.AddAnswers();
        made.Add(Build, "segments.build", made.FirstColumn + 1, 1, new JsonObject { ["conditions"] = rule.Conditions.DeepClone(), ["language"] = language });
        return new Scenario { Id = id, TimeZone = timeZone, Nodes = made._nodes, Links = made._links };
    }

    /// <summary>The same with the node that saves them, and a timer where it is to run by itself.</summary>
    /// <param name="everyDay">When; null for by hand only.</param>
    public static Scenario Saving(Scenario building, SegmentRule rule, string segment, LocalText title, TimeOnly? everyDay)
    {
        var kept = new JsonArray([.. rule.Columns.Concat(rule.Questions.Select(q => q.Column)).Select(c => JsonValue.Create(c))]);
        var (x, y) = building.Nodes[^1].At!.Value;
        var nodes = building.Nodes.Append(new ScenarioNode(Save, "segments.save", 1, new JsonObject { ["segment"] = segment, ["kind"] = "rule", ["columns"] = kept }) { At = (x + Column, y) });
        if (everyDay is { } time)
        {
            nodes = nodes.Append(new ScenarioNode("timer", "triggers.timer", 1, new JsonObject { ["cron"] = $"{time.Minute} {time.Hour} * * *" }) { At = (x + Column, y - Row) });
        }
        return building with
        {
            Title = ($"Segment: {title.En}", $"Сегмент: {title.Ru}"),
            Story = ("Made by the page of segments; what is changed here is replaced when the conditions are edited there.",
                "Создан на странице сегментов; изменения здесь заменяются, когда условия правят там."),
            Nodes = [.. nodes],
            Links = [.. building.Links, Link($"{Build}.members", $"{Save}.input")],
        };
    }

    /// <summary>Every indicator of the base; what it does not allow is left out by the check.</summary>
    public static Scenario Everything()
    {
        var made = new SegmentScenario(SegmentRule.Read([]));
        made.AddBase();
        made.AddMessages();
        made.AddIndicators([], ScoreSource.All);
        made.Add($"{Messages}.messages", $"{Indicators}.messages");
        return new Scenario { Id = "segment-terms", Nodes = made._nodes, Links = made._links };
    }

    public static Link Link(string from, string to) => Engine.Link.TryParse($"{from} -> {to}", out var link) ? link : throw new ArgumentException($"{from} -> {to}");

    public static (double X, double Y) Place(int column, int row) => (40 + (column * Column), 60 + (row * Row));

    private bool Asks(QuestionKind kind) => _rule.Questions.Any(q => q.Kind == kind);

    private bool NeedsMessages => IndicatorCatalogue.All.Any(i => i.Group == IndicatorGroup.Messages && _rule.Indicators.ContainsKey(i.Id));

    private IReadOnlyList<ScoreSource> Scores => [.. ScoreSource.All.Where(s => s.Indicators.Any(_rule.Indicators.ContainsKey))];

    // Scores stand between the base and the indicators.
    private int FirstColumn => Scores.Count == 0 ? 1 : 2;

    private void AddSources()
    {
        AddBase();
        if (Asks(QuestionKind.Message) || NeedsMessages)
        {
            AddMessages();
        }
    }

    private void AddMessages() => Add(Messages, "campaign.sent-messages", 0, 3, []);

    private void AddBase()
    {
        foreach (var (row, table) in new[] { Customers, Receipts, Lines }.Index())
        {
            Add(table, "base.read", 0, row, new JsonObject { ["table"] = table });
        }
    }

    private void AddIndicators(JsonObject settings, IReadOnlyList<ScoreSource> scores)
    {
        foreach (var (i, source) in scores.Index())
        {
            Add(source.Node, source.Type, 1, i, []);
            Add($"{Receipts}.rows", $"{source.Node}.transactions");
        }
        Add(Indicators, "analysis.indicators", FirstColumn, 0, settings);
        LinkPurchases(Indicators);
        foreach (var source in scores)
        {
            Add($"{source.Node}.{ScoreSource.Port}", $"{Indicators}.scores");
        }
    }

    // Indicators come first: where an attribute has the name of one, the indicator is meant. They also know the customers of whom there are receipts alone.
    private void AddAnswers()
    {
        if (_rule.Indicators.Count > 0 || !Asks(QuestionKind.Bought))
        {
            var named = _rule.Indicators.Keys.DefaultIfEmpty(AnyIndicator).Select(i => JsonValue.Create(i));
            AddIndicators(new JsonObject { ["indicators"] = new JsonArray([.. named]) }, Scores);
            if (NeedsMessages)
            {
                Add($"{Messages}.messages", $"{Indicators}.messages");
            }
            Add($"{Indicators}.customers", $"{Build}.tables");
        }
        Add($"{Customers}.rows", $"{Build}.tables");
        foreach (var (i, kind) in QuestionKind.All.Where(Asks).Index())
        {
            var questions = new JsonArray([.. _rule.Questions.Where(q => q.Kind == kind).Select(q => q.Entry.DeepClone())]);
            var settings = new JsonObject { [kind.Setting] = questions };
            if (kind == QuestionKind.Member)
            {
                settings["asText"] = true;
            }
            Add(kind.Node, kind.Type, FirstColumn, i + 1, settings);
            if (kind == QuestionKind.Bought)
            {
                LinkPurchases(kind.Node);
            }
            if (kind == QuestionKind.Message)
            {
                Add($"{Messages}.messages", $"{kind.Node}.messages");
            }
            Add($"{kind.Node}.{kind.Port}", $"{Build}.tables");
        }
    }

    private void LinkPurchases(string node)
    {
        Add($"{Receipts}.rows", $"{node}.transactions");
        Add($"{Lines}.rows", $"{node}.lines");
        Add($"{Customers}.rows", $"{node}.customers");
    }

    private void Add(string id, string type, int column, int row, JsonObject settings) => _nodes.Add(new ScenarioNode(id, type, 1, settings) { At = Place(column, row) });

    private void Add(string from, string to) => _links.Add(Link(from, to));
}
