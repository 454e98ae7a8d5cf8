namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Figures of the whole base: one row that every customer is held against.</summary>
internal sealed class TotalPass
{
    private readonly List<(string From, string Figure)> _figures = [];

    public bool IsWanted => _figures.Count > 0;

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

    public string Select()
    {
        var tables = _figures.Select((f, i) => (f.From, Column: $"{f.Figure} AS total_{i}")).GroupBy(f => f.From)
            .Select((g, i) => $"(SELECT {string.Join(", ", g.Select(f => f.Column))} FROM {g.Key}) AS base_{i}");
        return $"SELECT * FROM {string.Join(" CROSS JOIN ", tables)}";
    }
}
