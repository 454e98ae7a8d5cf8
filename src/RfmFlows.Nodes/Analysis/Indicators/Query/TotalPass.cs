namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Figures of the whole base: one row that every customer is held against.</summary>
internal sealed class TotalPass
{
    private readonly List<(string From, string Figure)> _figures = [];
    private readonly Dictionary<string, Func<string>> _known = [];

    public bool IsWanted => _figures.Count > 0 || _known.Count > 0;

    /// <summary>Adds an aggregate over a table, or finds it, and gives its column.</summary>
    public string Add(string from, string figure)
    {
        var at = _figures.IndexOf((from, figure));
        if (at < 0)
        {
            at = _figures.Count;
            _figures.Add((from, figure));
        }
        return $"total_{at}";
    }

    /// <summary>Adds a figure that is known when the facts are, and gives its column.</summary>
    /// <param name="value">A literal; asked for when the totals are made.</param>
    public string AddKnown(string name, Func<string> value)
    {
        _known[name] = value;
        return name;
    }

    public string Select()
    {
        var tables = _figures.Select((f, i) => (f.From, Column: $"{f.Figure} AS total_{i}")).GroupBy(f => f.From)
            .Select((g, i) => $"(SELECT {string.Join(", ", g.Select(f => f.Column))} FROM {g.Key}) AS base_{i}");
        return _known.Count == 0
            ? $"SELECT * FROM {string.Join(" CROSS JOIN ", tables)}"
            : $"SELECT * FROM {string.Join(" CROSS JOIN ", tables.Append($"(SELECT {string.Join(", ", _known.Select(k => $"{k.Value()} AS {k.Key}"))}) AS known"))}";
    }
}
