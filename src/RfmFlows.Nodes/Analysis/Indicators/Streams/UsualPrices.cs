using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The middle price of each category, by the place of its word.</summary>
internal sealed class UsualPrices
{
    private double?[] _prices = [];

    /// <summary>Null where nothing of the category was bought at a price.</summary>
    public double? this[long category] => _prices[category];

    public async Task FindAsync(BuildContext build, IndicatorQuery q)
    {
        _prices = new double?[q.SeenCategories.Length];
        await using var reader = await build.Session.ReadAsync(
            $"SELECT {q.Categories.Place}, prices.middle FROM ({q.Tables.PricesSelect(q.Figures)}) AS prices{q.Categories.Join(build, "prices.category")}", build.Cancellation);
        while (await reader.ReadAsync(build.Cancellation))
        {
            _prices[reader.GetInt64(0)] = reader.GetDouble(1);
        }
    }
}
