using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>
/// Makes typed terms and reports what does not fit. The one way to a term: expressions and the condition builder both come through here.
/// </summary>
internal sealed partial class TermFactory(Columns columns, Action<Remark, Token> report)
{
    private readonly List<string> _used = [];
    private bool _tooDeep;

    /// <summary>The columns that were asked for, each once, named as the table names them.</summary>
    public IReadOnlyList<string> Used => _used;

    public Term Column(Token at)
    {
        var name = at.Kind == TokenKind.Quoted ? at.Value : at.Text;
        return Column(name, at);
    }

    public Term Column(string name, Token at)
    {
        if (columns.Find(name) is not { } column)
        {
            return Wrong(ExpressionRemarks.UnknownColumn(name, columns), at);
        }
        if (!_used.Contains(column.Name))
        {
            _used.Add(column.Name);
        }
        return new ColumnTerm(column, at);
    }

    public Term Wrong(Remark remark, Token at)
    {
        report(remark, at);
        return new WrongTerm(at);
    }

    public Term And(IReadOnlyList<Term> parts, Token at) => Join(parts, at, " AND ", "AND");

    public Term Or(IReadOnlyList<Term> parts, Token at) => Join(parts, at, " OR ", "OR");

    public Term Not(Term part, Token at) => Logical([part], at, "NOT") ? Call(ColumnType.Boolean, at, [part], c => $"(NOT {c[0]})") : new WrongTerm(at);

    /// <summary>CASE over conditions; the last part is what comes otherwise.</summary>
    public Term Case(IReadOnlyList<Term> conditions, IReadOnlyList<Term> results, Token at)
    {
        if (!Logical(conditions, at, "WHEN") || Unify(results, at) is not { } unified)
        {
            return new WrongTerm(at);
        }
        var count = conditions.Count;
        return Call(unified[0].Type!.Value, at, [.. conditions, .. unified], c =>
        {
            var branches = string.Concat(Enumerable.Range(0, count).Select(i => $"WHEN {c[i]} THEN {c[count + i]} "));
            return $"CASE {branches}ELSE {c[2 * count]} END";
        });
    }

    public Term Cast(Term value, ColumnType type, Token at)
    {
        if (value.IsWrong)
        {
            return value;
        }
        if (value.IsNull)
        {
            return value.As(type);
        }
        var from = value.Type!.Value;
        if (!TypeRules.Converts(from, type))
        {
            return Wrong(ExpressionRemarks.NoConversion(from, type), at);
        }
        return from == type ? value : Call(type, at, [value], c => (from.Kind, type.Kind) switch
        {
            (ColumnKind.Text, _) => c.Sql.TryParse(c[0], type),
            (_, ColumnKind.Text) => c.Sql.ToText(c[0], from),
            (ColumnKind.Boolean, _) => $"CASE WHEN {c[0]} THEN {c.Integer("1")} WHEN NOT {c[0]} THEN {c.Integer("0")} END",
            (_, ColumnKind.Boolean) => $"({c[0]} <> 0)",
            _ when from.IsNumber => c.Sql.TryConvert(c[0], type),
            _ => c.Sql.Cast(c[0], type),
        });
    }

    /// <summary>A call, unless the tree grows too deep by it.</summary>
    public Term Call(ColumnType type, Token at, IReadOnlyList<Term> parts, Func<SqlCall, string> rule)
    {
        var call = new CallTerm(type, at, parts, rule);
        if (call.Height <= Expression.MaxDepth)
        {
            return call;
        }
        if (!_tooDeep)
        {
            _tooDeep = true;
            report(ExpressionRemarks.TooDeep(), at);
        }
        return new WrongTerm(at);
    }

    /// <summary>The parts in their common type, or null after a report. Nothing but nulls become texts.</summary>
    public IReadOnlyList<Term>? Unify(IReadOnlyList<Term> parts, Token at)
    {
        if (parts.Any(p => p.IsWrong))
        {
            return null;
        }
        ColumnType? common = null;
        foreach (var part in parts)
        {
            if (TypeRules.Common(common, part.Type) is not { } wider)
            {
                if (part.IsNull && common is null)
                {
                    continue;
                }
                report(ExpressionRemarks.NoCommonType(common!.Value, part.Type!.Value), part.At.Kind == TokenKind.None ? at : part.At);
                return null;
            }
            common = wider;
        }
        return [.. parts.Select(p => p.As(common ?? ColumnType.Text))];
    }

    private Term Join(IReadOnlyList<Term> parts, Token at, string between, string name) =>
        Logical(parts, at, name) ? Call(ColumnType.Boolean, at, parts, c => $"({string.Join(between, c.All)})") : new WrongTerm(at);

    private bool Logical(IReadOnlyList<Term> parts, Token at, string name)
    {
        foreach (var part in parts.Where(p => !p.IsWrong && !p.IsNull && p.Type != ColumnType.Boolean))
        {
            report(ExpressionRemarks.NotBoolean(name, part.Type!.Value), part.At.Kind == TokenKind.None ? at : part.At);
            return false;
        }
        return parts.All(p => !p.IsWrong);
    }
}
