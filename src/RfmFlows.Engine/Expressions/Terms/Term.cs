using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>A node of the typed tree that an expression or a condition becomes. SQL is written from it and from nothing else.</summary>
internal abstract class Term(ColumnType? type, Token at, IReadOnlyList<Term> parts)
{
    /// <summary>Null for a <c>null</c> that takes its type from its surroundings, and for a term that is wrong.</summary>
    public ColumnType? Type { get; } = type;

    /// <summary>Where it stands in the text.</summary>
    public Token At { get; } = at;

    public IReadOnlyList<Term> Parts { get; } = parts;

    /// <summary>Levels of the tree below and with this term. Bounded, so that recursion over a tree is safe.</summary>
    public int Height { get; } = 1 + parts.Select(p => p.Height).DefaultIfEmpty().Max();

    /// <summary>It has been reported already; what is built upon it is not reported again.</summary>
    public bool IsWrong => this is WrongTerm;

    public bool IsNull => this is LiteralTerm { Value: null };

    /// <summary>The SQL. Its type is <see cref="Type"/>; a decimal may be wider until it is cast.</summary>
    public abstract string Write(SqlWriting sql);

    /// <summary>The SQL where a type is not asked for, as beside a comparison: <c>18</c> instead of a cast of it.</summary>
    public virtual string WritePlain(SqlWriting sql) => Write(sql);

    /// <summary>The term with a wider type; the types are known to fit.</summary>
    public Term As(ColumnType type) => (this, Type) switch
    {
        (LiteralTerm { Value: null }, _) => new LiteralTerm(null, type, At),
        (_, { } own) when own != type => new CallTerm(type, At, [this], c => c.Sql.Cast(c[0], type)),
        _ => this,
    };
}

/// <summary>Stands where something is wrong, so that reading can go on.</summary>
internal sealed class WrongTerm(Token at) : Term(null, at, [])
{
    public override string Write(SqlWriting sql) => throw new InvalidOperationException("A wrong term has no SQL.");
}

/// <summary>A column of the table.</summary>
internal sealed class ColumnTerm(Column column, Token at) : Term(column.Type, at, [])
{
    public override string Write(SqlWriting sql) => sql.Dialect.Quote(column.Name);
}

/// <summary>An operator or function over other terms; how it is written is its rule.</summary>
internal sealed class CallTerm(ColumnType type, Token at, IReadOnlyList<Term> parts, Func<SqlCall, string> rule) : Term(type, at, parts)
{
    public override string Write(SqlWriting sql) => rule(new SqlCall(sql, Parts));
}
