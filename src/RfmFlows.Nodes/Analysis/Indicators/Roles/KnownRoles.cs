using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The columns that the linked inputs have for the roles.</summary>
internal sealed class KnownRoles
{
    private readonly Dictionary<IndicatorRole, Column> _columns = [];
    private readonly Dictionary<string, Columns> _inputs;

    /// <param name="inputs">The columns of the inputs that are linked, by port; scores beside them.</param>
    public KnownRoles(PurchaseRoles purchases, SettingValues settings, IReadOnlyDictionary<string, Columns> inputs, IReadOnlyList<Columns> scores)
    {
        Purchases = purchases;
        Scores = scores;
        _inputs = new Dictionary<string, Columns>(inputs);
        foreach (var role in IndicatorRoles.All)
        {
            if (inputs.GetValueOrDefault(role.Port) is { } input && role.Find(settings, input) is { } column)
            {
                _columns[role] = column;
            }
        }
    }

    /// <summary>The roles of a run: of the purchases, of further inputs where they are linked, and of tables of scores.</summary>
    public static KnownRoles Of(BuildContext build, params IEnumerable<string> further)
    {
        var inputs = further.Prepend(IndicatorRoles.Purchases).Where(build.IsLinked).ToDictionary(p => p, p => build.Input(p).Columns);
        var scores = build.IsLinked(IndicatorRoles.Scores) ? build.Inputs(IndicatorRoles.Scores).Select(s => s.Columns) : [];
        return new KnownRoles(PurchaseRoles.Of(build.Settings, inputs[IndicatorRoles.Purchases], _ => { })!, build.Settings, inputs, [.. scores]);
    }

    public PurchaseRoles Purchases { get; }

    /// <summary>The columns of each linked table of scores.</summary>
    public IReadOnlyList<Columns> Scores { get; }

    public bool Has(IndicatorRole role) => _columns.ContainsKey(role);

    public bool IsLinked(string port) => _inputs.ContainsKey(port);

    public Column? Find(IndicatorRole role) => _columns.GetValueOrDefault(role);

    /// <summary>The columns of a linked input.</summary>
    public Columns Input(string port) => _inputs[port];

    /// <summary>Lines are joined to the receipts by their order where both have it; else they must say customer and date themselves.</summary>
    public bool LinesByOrder => Has(IndicatorRoles.LineOrder) && Purchases.OrderColumn is not null;

    /// <summary>The first table of scores with a column of one of these names, and that column.</summary>
    public (int Table, Column Column)? FindScore(IReadOnlyList<string> names) => names
        .SelectMany(name => Scores.Select((columns, table) => (Table: table, Column: columns.Find(name))))
        .Where(found => found.Column is not null)
        .Select(found => ((int, Column)?)(found.Table, found.Column!))
        .FirstOrDefault();
}
