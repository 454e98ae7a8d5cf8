namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>One pass over rows of customers: figures are added to it, so that all of them are found by reading the rows once.</summary>
/// <param name="name">The name of its table and the beginning of its columns.</param>
/// <param name="from">What stands after FROM; it has a column <c>customer</c>. Asked for when all figures are known.</param>
internal sealed class Pass(string name, Func<string> from)
{
    private readonly List<string> _figures = [];

    public string Name => name;

    public bool IsWanted => _figures.Count > 0;

    /// <summary>Rows are of one customer each, so they are taken as they are.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Adds an aggregate, or finds it, and gives its column.</summary>
    public string Add(string figure)
    {
        var at = _figures.IndexOf(figure);
        if (at < 0)
        {
            at = _figures.Count;
            _figures.Add(figure);
        }
        return $"{name}_{at}";
    }

    public IEnumerable<string> Columns => _figures.Select((_, i) => $"{name}_{i}");

    public string Select()
    {
        var columns = string.Concat(_figures.Select((figure, i) => $", {figure} AS {name}_{i}"));
        return $"SELECT customer{columns} FROM {from()}{(IsPlain ? "" : " GROUP BY customer")}";
    }
}
