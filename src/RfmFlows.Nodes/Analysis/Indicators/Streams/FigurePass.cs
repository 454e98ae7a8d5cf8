using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The figures that are wanted of one kind of rows; they are found in one loop over the rows in the order of the customers, and written to a helper table.</summary>
/// <param name="name">The name of its table and the beginning of its columns.</param>
internal sealed class FigurePass<TCustomer>(string name)
{
    private readonly List<Figure<TCustomer>> _figures = [];

    public string Name => name;

    public bool IsWanted => _figures.Count > 0;

    public IEnumerable<string> Columns => _figures.Select(Column);

    /// <summary>The columns of the table: <c>code</c>, the number of the customer among everybody, and the figures.</summary>
    public Columns Table => new Columns([new Column("code", ColumnType.Integer)]).With(_figures.Select(f => new Column(Column(f), f.Type)));

    /// <summary>Adds a figure, or finds it, and gives its column.</summary>
    public string Add(Figure<TCustomer> figure)
    {
        if (!_figures.Exists(f => f.Name == figure.Name))
        {
            _figures.Add(figure);
        }
        return Column(figure);
    }

    /// <summary>Fills the row of a customer.</summary>
    public void Fill(Span<long?> row, long code, TCustomer customer)
    {
        row[0] = code;
        for (var i = 0; i < _figures.Count; i++)
        {
            row[i + 1] = _figures[i].Of(customer);
        }
    }

    private string Column(Figure<TCustomer> figure) => $"{name}_{figure.Name}";
}
