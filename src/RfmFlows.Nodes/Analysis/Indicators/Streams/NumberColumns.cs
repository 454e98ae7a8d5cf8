using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The columns of a stream of whole numbers, by name.</summary>
internal sealed class NumberColumns(Dialect sql)
{
    // The day of number 0.
    private static readonly DateOnly FirstDay = DateOnly.MinValue;

    private readonly List<(string Name, string Sql)> _columns = [];

    /// <summary>A number of 32 bits: what is sorted had better be narrow.</summary>
    public void Add(string name, string number) => _columns.Add((name, $"CAST(coalesce({number}, 0) AS INTEGER)"));

    /// <summary>A date as <see cref="DateOnly.DayNumber"/>.</summary>
    public void AddDay(string name, string day) => Add(name, sql.DaysBetween(sql.Literal(FirstDay), day));

    public void AddFlag(string name, string condition) => Add(name, $"CASE WHEN {condition} THEN 1 ELSE 0 END");

    /// <summary>A decimal as a whole number of its last digit.</summary>
    public void AddExact(string name, string value, int digits) => _columns.Add((name, sql.Cast($"coalesce({value} * 1{new string('0', digits)}, 0)", ColumnType.Integer)));

    public string Select => string.Join(", ", _columns.Select(c => $"{c.Sql} AS {c.Name}"));

    /// <summary>The place of a column, or −1.</summary>
    public int this[string name] => _columns.FindIndex(c => c.Name == name);

    /// <summary>A value of the column in a place; another where it has none.</summary>
    public static long At(NumberBatch batch, int column, int row, long missing = 0) => column < 0 ? missing : batch[column, row];
}
