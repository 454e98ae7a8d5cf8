using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>One writing of a tree as SQL.</summary>
internal sealed class SqlWriting(Dialect dialect, DateOnly asOf)
{
    /// <summary>Most characters of the SQL of one expression or condition.</summary>
    private const int MaxLength = 1_000_000;

    public Dialect Dialect { get; } = dialect;

    public DateOnly AsOf { get; } = asOf;

    /// <exception cref="FlowException">The SQL grows too long.</exception>
    public string Write(Term term) => Bounded(term.Write(this));

    public string WritePlain(Term term) => Bounded(term.WritePlain(this));

    private static string Bounded(string sql) => sql.Length <= MaxLength ? sql : throw new FlowException(ExpressionRemarks.SqlTooLong());
}
