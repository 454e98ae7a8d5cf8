using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Ascending borders that cut a column of the node's own output into scores. The form draws them over the values of that column.</summary>
public sealed class BordersSetting : NumbersSetting
{
    private readonly Cut _cut;

    /// <param name="cut">What is cut, so that the form can show it.</param>
    public BordersSetting(string name, Cut cut, LocalText label)
        : base(name, label)
    {
        _cut = cut;
        Ascending = true;
    }

    public override string Kind => "borders";

    protected override void DescribeLimits(JsonObject json)
    {
        base.DescribeLimits(json);
        json["cut"] = new JsonObject
        {
            ["port"] = _cut.Port, ["axis"] = _cut.Axis, ["column"] = _cut.Column, ["lowerIsBetter"] = _cut.LowerIsBetter, ["scale"] = _cut.Scale.Name,
        };
    }
}
