using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RfmFlows.Engine;
using RfmFlows.Rfm;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>A model as it is kept: how values follow from purchases, which borders part them, which segment the scores lead to.</summary>
/// <param name="Method">The id of the method that found the borders, or <c>own</c>.</param>
/// <param name="Axes">In the order R, F, M.</param>
/// <param name="Map">The segment map in full, for the scales of the axes; null for none.</param>
internal sealed record ModelDefinition(string Method, ValueRules Values, IReadOnlyList<ModelAxis> Axes, JsonObject? Map)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Grows when older programs could not read what is written.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The name of the map.</summary>
    public LocalText? MapTitle { get; init; }

    public ScoreWeights? Weights { get; init; }

    /// <summary>What is said of customers without scores.</summary>
    public OwnAdvice? NoPurchases { get; init; }

    public AxisScales Scales => AxisScales.Of(axis => Of(axis).Scale);

    public static ModelDefinition Read(JsonObject json) => json.Deserialize<ModelDefinition>(Json)!;

    public JsonObject ToJson() => JsonSerializer.SerializeToNode(this, Json)!.AsObject();

    public ModelAxis Of(Axis axis) => Axes.First(a => a.Axis == axis);

    public SegmentMap? ToMap() => Map is null ? null : ScoreMap.Read(Map, [])?.ToSegmentMap();

    /// <summary>The rules that score other data by this model.</summary>
    public RfmRules ToRules(string language) => new()
    {
        Values = Values,
        Scales = Scales,
        Known = Axes.ToDictionary(a => a.Axis, a => a.ToBorders()),
        Map = ToMap(),
        NoPurchases = OwnAdvice.Apply(Segment.NoPurchases, NoPurchases is { } own ? [own] : []),
        Weights = Weights,
        Language = language,
    };
}
