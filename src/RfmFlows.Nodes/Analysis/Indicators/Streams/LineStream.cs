using RfmFlows.Engine;
using RfmFlows.Warehouse;
using static RfmFlows.Nodes.Analysis.Indicators.NumberColumns;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The order lines of each customer.</summary>
internal sealed class LineStream : CustomerStream<CustomerLines>
{
    private readonly IndicatorQuery _q;
    private readonly UsualPrices _prices;
    private readonly WordList _skus = new("skus");

    public LineStream(BuildContext build, IndicatorQuery q)
        : this(build, q, new UsualPrices())
    {
    }

    private LineStream(BuildContext build, IndicatorQuery q, UsualPrices prices)
        : base(build, q.Passes.Lines, new CustomerLines(q.Window, prices)) => (_q, _prices) = (q, prices);

    protected override async Task<string> SelectAsync()
    {
        Columns.Add("code", "coalesce(everybody.code, -1)");
        Columns.AddDay("day", "lines.day");
        Columns.AddFlag("bought", "lines.bought");
        var joins = await PlacesAsync();
        if (_q.NeedsCategories && _q.Roles.Has(IndicatorRoles.LineQuantity))
        {
            Columns.AddDecimal("units", "lines.units", Exact.QuantityDigits);
        }
        if (_q.NeedsCategories && Need.LineSums.IsMet(_q.Roles))
        {
            Columns.AddDecimal("value", "lines.value", Exact.MoneyDigits);
        }
        if (_q.NeedsUsualPrices)
        {
            await _prices.FindAsync(Build, _q);
            Columns.AddDecimal("price", "lines.price", Exact.MoneyDigits);
        }
        return $"SELECT {Columns.Select} FROM {_q.Tables.Lines} LEFT JOIN {_q.Tables.Everybody} AS everybody ON everybody.customer = lines.customer{joins} ORDER BY 1";
    }

    protected override void Add(NumberBatch batch, int first, int end)
    {
        var (day, bought, sku, category) = (Columns["day"], Columns["bought"], Columns["sku"], Columns["category"]);
        var (units, value, price) = (Columns["units"], Columns["value"], Columns["price"]);
        for (var i = first; i < end; i++)
        {
            var row = new LineRow(
                (int)batch[day, i], batch[bought, i] == 1, At(batch, sku, i, -1), At(batch, category, i, -1), At(batch, units, i), At(batch, price, i), At(batch, value, i));
            Customer.Add(row);
            if (row.Category >= 0)
            {
                _q.SeenCategories[row.Category] = true;
            }
        }
    }

    protected override void End() => Customer.Clear();

    // Products and categories by the places of their words.
    private async Task<string> PlacesAsync()
    {
        var rows = new LineRows(_q.Roles, Build.AsOf, Build.Sql);
        var wanted = new List<(WordList Words, Column Word, string Value)>();
        if (_q.NeedsSkus)
        {
            wanted.Add((_skus, _q.Roles.Find(IndicatorRoles.Sku)! with { Name = "sku" }, rows.Sku));
        }
        if (_q.NeedsCategories && _q.Roles.Has(IndicatorRoles.Category))
        {
            wanted.Add((_q.Categories, new Column("category", ColumnType.Text), rows.Category));
        }
        if (wanted.Count == 0)
        {
            return "";
        }
        // The rows are many, and so they are read once for all words.
        var values = string.Join(", ", wanted.Select(w => $"{w.Value} AS {w.Word.Name}"));
        var goods = await Build.ScratchAsync("goods", $"SELECT DISTINCT {values} FROM {Build.From(IndicatorRoles.Lines)} AS {LineRows.Input}");
        foreach (var (words, word, _) in wanted)
        {
            var count = await words.FindAsync(Build, word, goods);
            Columns.Add(word.Name, words.Place);
            if (words == _q.Categories)
            {
                _q.SeenCategories = new bool[count];
            }
        }
        return string.Concat(wanted.Select(w => w.Words.Join(Build, $"lines.{w.Word.Name}")));
    }
}
