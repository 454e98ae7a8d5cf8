using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;

namespace RfmFlows.Server.Api;

/// <summary>A saved RFM model, as its newest version is.</summary>
/// <param name="Method">The method that found the borders, or own values.</param>
/// <param name="Scales">How many scores R, F and M have.</param>
/// <param name="Map">The name of the segment map; null for none.</param>
internal sealed record RfmModelView(string Id, LocalText Title, DateTimeOffset CreatedAt, LocalText Method, IReadOnlyList<int> Scales, LocalText? Map, RfmModelVersionView Latest)
{
    public static RfmModelView Of(RfmModel model)
    {
        var definition = ModelDefinition.Read(model.Latest.Definition);
        return new RfmModelView(
            model.Id, model.Title, model.CreatedAt, RfmModelRules.Method(definition), [.. definition.Axes.Select(a => a.Scale)],
            definition.Map is null ? null : definition.MapTitle ?? RfmNode.OwnMap.Label, RfmModelVersionView.Of(model.Latest));
    }
}

/// <summary>A version of a model.</summary>
/// <param name="AsOf">The day that it was made for; it holds from then on.</param>
/// <param name="Customers">How many customers were scored when it was made.</param>
/// <param name="Run">The run that made it; null for one that was edited by hand.</param>
internal sealed record RfmModelVersionView(int Version, DateOnly AsOf, DateTimeOffset SavedAt, long Customers, string? Run)
{
    public static RfmModelVersionView Of(RfmModelVersion v) => new(v.Version, v.AsOf, v.SavedAt, v.Content.Customers, v.Content.RunId);
}

/// <summary>A model with its versions, the newest first.</summary>
/// <param name="UsedBy">The nodes of stored scenarios that make it or score by it.</param>
internal sealed record RfmModelDetailsView(RfmModelView Model, IReadOnlyList<RfmModelVersionView> Versions, IReadOnlyList<RfmModelUseView> UsedBy);

/// <summary>A node of a stored scenario that names a model.</summary>
/// <param name="Makes">It saves versions of the model; else it scores by it.</param>
/// <param name="Run">The latest run that has kept the scored customers at its output <c>customers</c>; null when none has.</param>
internal sealed record RfmModelUseView(ScenarioNameView Scenario, string Node, bool Makes, string? Run);

/// <summary>An output with scored customers that can be looked at.</summary>
internal sealed record ScoredPortView(string Run, string Node, string Port);

/// <summary>A rule of a model for people to read.</summary>
internal sealed record RfmRuleView(string Id, LocalText Label, LocalText Value);

/// <summary>What a version of a model holds.</summary>
/// <param name="Method">The method that found the borders, or <c>own</c>.</param>
/// <param name="Values">How recency, frequency and money follow from purchases.</param>
/// <param name="Rules">The method, the values and the weights in words.</param>
/// <param name="Axes">In the order R, F, M.</param>
/// <param name="Map">The segment map, as a scenario would hold it as an own map; null for none.</param>
/// <param name="MadeOf">The customers that it was made of; null where their rows are not kept, and for a version edited by hand.</param>
internal sealed record RfmModelContentView(
    RfmModelVersionView Version, string Method, JsonObject Values, IReadOnlyList<RfmRuleView> Rules, IReadOnlyList<RfmModelAxisView> Axes, LocalText? MapTitle, JsonObject? Map,
    ScoredPortView? MadeOf)
{
    public static RfmModelContentView Of(RfmModelVersion version, ScoredPortView? madeOf = null)
    {
        var model = ModelDefinition.Read(version.Definition);
        return new RfmModelContentView(
            RfmModelVersionView.Of(version), model.Method, version.Definition["values"]!.DeepClone().AsObject(), RfmModelRules.Of(model),
            [.. model.Axes.Select(RfmModelAxisView.Of)], model.MapTitle, model.Map, madeOf);
    }
}

/// <summary>How a model scores an axis.</summary>
/// <param name="Axis">Its column with scores: r, f or m.</param>
/// <param name="LowerIsBetter">The smallest values have the highest score.</param>
/// <param name="InCycles">The values are multiples of the customer's own purchase cycle.</param>
/// <param name="Closed">The class of a value that equals a border: of the smaller values (right) or of the greater (left).</param>
/// <param name="Borders">Ascending.</param>
/// <param name="Scores">What each score means, from 1 up.</param>
/// <param name="Customers">How many customers had each score when the model was made; zeros after borders were edited.</param>
internal sealed record RfmModelAxisView(
    string Axis, LocalText Title, bool LowerIsBetter, bool InCycles, int Scale, ClosedSide Closed, IReadOnlyList<decimal> Borders, decimal? Min, decimal? Max,
    IReadOnlyList<LocalText> Scores, IReadOnlyList<long> Customers)
{
    public static RfmModelAxisView Of(ModelAxis a)
    {
        var borders = a.ToBorders();
        return new RfmModelAxisView(
            AxisSql.ScoreColumn(a.Axis), a.Axis.Title().Local(), a.Axis.Direction() == AxisDirection.LowerIsBetter, a.InCycles, a.Scale, a.Closed, a.Borders, a.Min, a.Max,
            [.. Enumerable.Range(1, a.Scale).Select(score => score <= borders.Scale ? borders.Words(score).Local() : LocalText.Empty)], a.Customers);
    }
}
