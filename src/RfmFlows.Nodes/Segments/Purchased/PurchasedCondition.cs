using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Indicators;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.Purchased;

/// <summary>How much of certain products a customer must have bought within a window of days.</summary>
/// <param name="Name">The column of the figure.</param>
/// <param name="Values">Categories or products; empty for all.</param>
/// <param name="Days">The last days up to the as-of date; 0 for all time.</param>
internal sealed record PurchasedCondition(string Name, string Kind, IReadOnlyList<string> Values, string Measure, string Bound, decimal Amount, int Days)
{
    public const string Any = "any";
    public const string Category = "category";
    public const string Sku = "sku";
    public const string Lines = "lines";
    public const string Units = "units";
    public const string Orders = "orders";
    public const string Sum = "sum";
    public const string AtLeast = "atLeast";
    public const string AtMost = "atMost";
    public const string None = "none";

    public IndicatorRole? Role => Kind switch
    {
        Category => IndicatorRoles.Category,
        Sku => IndicatorRoles.Sku,
        _ => null,
    };

    /// <summary>What the lines must have for it, beside what every condition needs.</summary>
    public IReadOnlyList<Need> Needs =>
    [
        .. Role is { } role ? [role] : Array.Empty<Need>(),
        .. Measure == Units ? [IndicatorRoles.LineQuantity] : Measure == Sum ? [Need.LineSums] : Array.Empty<Need>(),
    ];

    public ColumnType Type => Measure switch
    {
        Units => ColumnType.Decimal(4),
        Sum => ColumnType.Money,
        _ => ColumnType.Integer,
    };

    /// <summary>The figure as an aggregate over the lines of a customer. Returned goods lower units and sum; lines and orders of a return do not count.</summary>
    public string Figure(KnownRoles roles, DateOnly asOf, Dialect sql)
    {
        var of = new List<string>();
        if (Measure is Lines or Orders)
        {
            of.Add("bought");
        }
        if (Role is { } role && Values.Count > 0)
        {
            of.Add($"{sql.ToText(Kind == Sku ? "sku" : "category", Kind == Sku ? roles.Find(role)!.Type : ColumnType.Text)} IN ({string.Join(", ", Values.Select(sql.Literal))})");
        }
        if (Days > 0)
        {
            of.Add(new Window(asOf, Days).Holds("day", Span.Now, sql));
        }
        var filter = of.Count == 0 ? "" : $" FILTER (WHERE {string.Join(" AND ", of)})";
        return Measure switch
        {
            Units => $"sum(units){filter}",
            Sum => $"sum(value){filter}",
            Orders when roles.Has(IndicatorRoles.LineOrder) => $"count(DISTINCT order_id){filter}",
            _ => $"count(*){filter}",
        };
    }

    /// <summary>Holds of the figure; one that is missing is 0.</summary>
    public string Holds(Dialect sql)
    {
        var figure = $"coalesce({sql.Quote(Name)}, 0)";
        return Bound switch
        {
            AtLeast => $"{figure} >= {sql.Literal(Amount)}",
            AtMost => $"{figure} <= {sql.Literal(Amount)}",
            _ => $"{figure} <= 0",
        };
    }
}
