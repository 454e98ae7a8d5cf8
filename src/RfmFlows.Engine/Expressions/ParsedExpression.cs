using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>An expression that has been read: its type and SQL when it is valid, and what is wrong with it otherwise.</summary>
public sealed class ParsedExpression
{
    private readonly Term? _term;

    internal ParsedExpression(Term? term, IReadOnlyList<ExpressionProblem> problems, IReadOnlyList<string>? columns = null)
    {
        Problems = [.. problems.OrderBy(p => p.Line).ThenBy(p => p.Column)];
        _term = problems.Count == 0 ? term : null;
        Type = _term?.Type ?? ColumnType.Text;
        Columns = _term is null ? [] : columns ?? [];
    }

    public bool IsValid => _term is not null;

    /// <summary>The type of the result; text when the expression is invalid or plain <c>null</c>.</summary>
    public ColumnType Type { get; }

    /// <summary>What is wrong, in the order of the text, each with its position.</summary>
    public IReadOnlyList<ExpressionProblem> Problems { get; }

    /// <summary>The same as remarks that name the position in their message.</summary>
    public IReadOnlyList<Remark> Remarks => [.. Problems.Select(p => p.Remark)];

    /// <summary>The columns that the expression reads, named as the table names them; empty when it is invalid.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The expression in the engine's SQL, of exactly the type <see cref="Type"/>, safe to put between other parts.</summary>
    /// <param name="asOf">The day that <c>as_of()</c> and <c>days_ago()</c> mean.</param>
    /// <exception cref="FlowException">The expression is invalid; the remarks are inside.</exception>
    public string ToSql(Dialect sql, DateOnly asOf)
    {
        if (_term is null)
        {
            throw new FlowException(Remarks);
        }
        var writing = new SqlWriting(sql, asOf);
        return Type.Kind == ColumnKind.Decimal && _term is not ColumnTerm ? sql.Cast(writing.Write(_term), Type) : writing.Write(_term.As(Type));
    }
}
