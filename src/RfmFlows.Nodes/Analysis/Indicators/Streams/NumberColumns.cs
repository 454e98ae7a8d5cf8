using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The columns of a stream of numbers, by name; what is missing is 0.</summary>
internal sealed class NumberColumns(Dialect sql)
{
    private readonly List<(string Name, string Sql, ColumnType Type)> _columns = [];

    public IReadOnlyList<ColumnType> Types => [.. _columns.Select(c => c.Type)];

    public string Select => string.Join(", ", _columns.Select(c => $"{c.Sql} AS {c.Name}"));

    /// <summary>The place of a column, or −1.</summary>
    public int this[string name] => _columns.FindIndex(c => c.Name == name);

    /// <summary>A whole number of 32 bits: what is sorted had better be narrow.</summary>
    public void Add(string name, string number) => _columns.Add((name, $"CAST(coalesce({number}, 0) AS INTEGER)", ColumnType.Integer));

    public void AddFlag(string name, string condition) => Add(name, $"CASE WHEN {condition} THEN 1 ELSE 0 END");

    /// <summary>A date that is never missing.</summary>
    public void AddDay(string name, string day) => _columns.Add((name, day, ColumnType.Date));

    public void AddDecimal(string name, string value, int digits)
    {
        var type = ColumnType.Decimal(digits);
        _columns.Add((name, sql.Cast($"coalesce({value}, 0)", type), type));
    }

    /// <summary>A value of the column in a place; another where it has none.</summary>
    public static long At(NumberBatch batch, int column, int row, long missing = 0) => column < 0 ? missing : batch[column, row];
}
