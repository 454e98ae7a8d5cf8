using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>What a rule has at hand to write a call: the engine's dialect and the SQL of the arguments.</summary>
internal sealed class SqlCall(SqlWriting writing, IReadOnlyList<Term> parts)
{
    private readonly string?[] _written = new string?[parts.Count];

    public Dialect Sql => writing.Dialect;

    public DateOnly AsOf => writing.AsOf;

    public int Count => parts.Count;

    /// <summary>An argument's SQL, of exactly the argument's type.</summary>
    public string this[int index] => _written[index] ??= writing.Write(parts[index]);

    public IEnumerable<string> All => Enumerable.Range(0, Count).Select(i => this[i]);

    /// <summary>An argument beside a comparison, where bare literals do.</summary>
    public string Plain(int index) => writing.WritePlain(parts[index]);

    public ColumnType TypeOf(int index) => parts[index].Type ?? ColumnType.Text;

    /// <summary>The value of an argument that must be a literal.</summary>
    public T Literal<T>(int index) => (T)((LiteralTerm)parts[index]).Value!;

    public string Text(int index) => Sql.ToText(this[index], TypeOf(index));

    public string Real(int index) => TypeOf(index) == ColumnType.Real ? this[index] : Sql.Cast(this[index], ColumnType.Real);

    public string Integer(string expression) => Sql.Cast(expression, ColumnType.Integer);

    /// <summary>A number of characters or places as PostgreSQL's functions take it: 32 bits, held within limits; missing stays missing.</summary>
    public string Small(int index, int least, int most)
    {
        if (parts[index] is LiteralTerm { Value: long value })
        {
            return Sql.Literal(Math.Clamp(value, least, most));
        }
        var number = this[index];
        return $"CAST(CASE WHEN {number} < {least} THEN {least} WHEN {number} > {most} THEN {most} ELSE {number} END AS INTEGER)";
    }
}
