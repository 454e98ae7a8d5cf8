using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis;
using RfmFlows.Nodes.Analysis.Rfm;
using RfmFlows.Rfm;

namespace RfmFlows.Server.Api;

/// <summary>A saved RFM model.</summary>
internal sealed record RfmModelView(string Id, LocalText Title, DateTimeOffset CreatedAt, RfmModelVersionView Latest)
{
    public static RfmModelView Of(RfmModel model) => new(model.Id, model.Title, model.CreatedAt, RfmModelVersionView.Of(model.Latest));
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
internal sealed record RfmModelDetailsView(RfmModelView Model, IReadOnlyList<RfmModelVersionView> Versions);

/// <summary>What a version of a model holds.</summary>
/// <param name="Method">The method that found the borders, or <c>own</c>.</param>
/// <param name="Values">How recency, frequency and money follow from purchases.</param>
/// <param name="Axes">In the order R, F, M.</param>
/// <param name="Map">The segment map, as a scenario would hold it as an own map; null for none.</param>
internal sealed record RfmModelContentView(
    RfmModelVersionView Version, string Method, JsonObject Values, IReadOnlyList<RfmModelAxisView> Axes, LocalText? MapTitle, JsonObject? Map)
{
    public static RfmModelContentView Of(RfmModelVersion version)
    {
        var model = ModelDefinition.Read(version.Definition);
        return new RfmModelContentView(
            RfmModelVersionView.Of(version), model.Method, version.Definition["values"]!.DeepClone().AsObject(), [.. model.Axes.Select(RfmModelAxisView.Of)], model.MapTitle, model.Map);
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
