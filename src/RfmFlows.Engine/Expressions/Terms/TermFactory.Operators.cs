using System.Globalization;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <content>Arithmetic, text and comparison operators.</content>
internal sealed partial class TermFactory
{
    public Term Arithmetic(string symbol, Term left, Term right, Token at)
    {
        if (left.IsWrong || right.IsWrong)
        {
            return new WrongTerm(at);
        }
        if (left.IsNull && right.IsNull)
        {
            return new LiteralTerm(null, ColumnType.Integer, at);
        }
        left = left.IsNull ? left.As(right.Type!.Value) : left;
        right = right.IsNull ? right.As(left.Type!.Value) : right;
        if (left.Type is not { IsNumber: true } one || right.Type is not { IsNumber: true } other)
        {
            return Wrong(ExpressionRemarks.NoArithmetic(symbol, left.Type!.Value, right.Type!.Value), at);
        }
        var type = TypeRules.Arithmetic(symbol, one, other);
        return symbol switch
        {
            "/" => Call(ColumnType.Real, at, [left, right], c => $"({c.Real(0)} / nullif({c.Real(1)}, 0))"),
            "%" when type == ColumnType.Real => Wrong(ExpressionRemarks.RemainderOfReal(), at),
            "%" => Call(type, at, [left, right], c => $"({c[0]} % nullif({c[1]}, 0))"),
            // A product of two narrow decimals overflows DuckDB's 64 bits; 38 digits are the widest on both engines.
            "*" when type.Kind == ColumnKind.Decimal => Call(type, at, [left, right], c =>
                c.Sql.Cast($"CAST({c[0]} AS DECIMAL(38, {one.Scale})) * {c[1]}", type)),
            _ => Call(type, at, [left, right], c => $"({c[0]} {symbol} {c[1]})"),
        };
    }

    public Term Negate(Term value, Token at) => value switch
    {
        { IsWrong: true } => value,
        LiteralTerm { Value: long n } => LiteralTerm.Of(-n, at),
        LiteralTerm { Value: decimal n } => LiteralTerm.Of(-n, at),
        LiteralTerm { Value: double n } => LiteralTerm.Of(-n, at),
        { IsNull: true } => value.As(ColumnType.Integer),
        { Type.IsNumber: true } => Call(value.Type!.Value, at, [value], c => $"(- {c[0]})"),
        _ => Wrong(ExpressionRemarks.NoArithmetic("-", value.Type!.Value, value.Type!.Value), at),
    };

    public Term Concat(Term left, Term right, Token at) => left.IsWrong || right.IsWrong
        ? new WrongTerm(at)
        : Call(ColumnType.Text, at, [left.IsNull ? left.As(ColumnType.Text) : left, right.IsNull ? right.As(ColumnType.Text) : right], c => $"({c.Text(0)} || {c.Text(1)})");

    /// <summary>One of = &lt;&gt; &lt; &lt;= &gt; &gt;=.</summary>
    public Term Compare(string symbol, Term left, Term right, Token at)
    {
        if (Comparable([left, right], at, ordered: symbol is not ("=" or "<>")) is not { } pair)
        {
            return new WrongTerm(at);
        }
        var byCodePoint = symbol is not ("=" or "<>") && pair[0].Type == ColumnType.Text;
        return Call(ColumnType.Boolean, at, pair, c => $"({Key(c, 0, byCodePoint)} {symbol} {c.Plain(1)})");
    }

    public Term Between(Term value, Term low, Term high, bool negated, Token at)
    {
        if (Comparable([value, low, high], at, ordered: true) is not { } three)
        {
            return new WrongTerm(at);
        }
        var byCodePoint = three[0].Type == ColumnType.Text;
        return Call(ColumnType.Boolean, at, three, c => $"({Key(c, 0, byCodePoint)} {(negated ? "NOT " : "")}BETWEEN {c.Plain(1)} AND {c.Plain(2)})");
    }

    public Term In(Term value, IReadOnlyList<Term> list, bool negated, Token at)
    {
        if (list.Count > Expression.MaxList)
        {
            return Wrong(ExpressionRemarks.ListTooLong(list.Count), at);
        }
        return Comparable([value, .. list], at, ordered: false) is { } all
            ? Call(ColumnType.Boolean, at, all, c => $"({c.Plain(0)} {(negated ? "NOT " : "")}IN ({string.Join(", ", Enumerable.Range(1, c.Count - 1).Select(c.Plain))}))")
            : new WrongTerm(at);
    }

    public Term IsNull(Term value, bool negated, Token at) => value.IsWrong
        ? value
        : Call(ColumnType.Boolean, at, [value.IsNull ? value.As(ColumnType.Text) : value], c => $"({c[0]} IS {(negated ? "NOT " : "")}NULL)");

    /// <summary>LIKE with <c>%</c>, <c>_</c> and the backslash before either to mean itself.</summary>
    public Term Like(Term value, Term pattern, bool ignoreCase, bool negated, Token at)
    {
        if (value.IsWrong || pattern.IsWrong)
        {
            return new WrongTerm(at);
        }
        if (value is { IsNull: false, Type: { Kind: not ColumnKind.Text } type })
        {
            return Wrong(ExpressionRemarks.WrongArgument("LIKE", ("a text", "текст"), type, ArgumentKind.Text), value.At);
        }
        if (pattern is not LiteralTerm { Value: string text })
        {
            return Wrong(ExpressionRemarks.NotALiteral("LIKE", ("a text in single quotes", "текст в одинарных кавычках")), pattern.At);
        }
        if (text.Length - text.TrimEnd('\\').Length is var slashes && slashes % 2 == 1)
        {
            return Wrong(ExpressionRemarks.BadPattern(text, ("a backslash stands at its end", "в конце стоит обратная косая черта")), pattern.At);
        }
        return Call(ColumnType.Boolean, at, [value.As(ColumnType.Text), pattern], c => ignoreCase
            ? $"({c.Sql.Lower(c[0])} {(negated ? "NOT " : "")}LIKE {c.Sql.Lower(c[1])} ESCAPE '\\')"
            : $"({c[0]} {(negated ? "NOT " : "")}LIKE {c[1]} ESCAPE '\\')");
    }

    private static string Key(SqlCall call, int index, bool byCodePoint) => byCodePoint ? call.Sql.ByCodePoint(call[index]) : call.Plain(index);

    // Numbers of different kinds compare as they are; a date beside a date-time becomes its midnight.
    private IReadOnlyList<Term>? Comparable(IReadOnlyList<Term> terms, Token at, bool ordered)
    {
        if (terms.Any(t => t.IsWrong))
        {
            return null;
        }
        if (terms.FirstOrDefault(t => t.IsNull) is { } missing)
        {
            report(ExpressionRemarks.ComparedWithNull(), missing.At.Kind == TokenKind.None ? at : missing.At);
            return null;
        }
        var first = terms[0];
        foreach (var term in terms.Skip(1))
        {
            if (TypeRules.Common(first.Type, term.Type) is null)
            {
                report(ExpressionRemarks.NotComparable(first.Type!.Value, term.Type!.Value, Mend(first, term)), at);
                return null;
            }
        }
        if (ordered && first.Type == ColumnType.Boolean)
        {
            report(ExpressionRemarks.NoOrder(first.Type!.Value), at);
            return null;
        }
        return terms.Any(t => t.Type == ColumnType.DateTime) ? [.. terms.Select(t => t.As(ColumnType.DateTime))] : terms;
    }

    // The most frequent slip is a number or date in quotes, or a number without them.
    private static LocalText Mend(Term left, Term right)
    {
        var (text, other) = left.Type == ColumnType.Text ? (left, right) : (right, left);
        if (text is LiteralTerm { Value: string value })
        {
            if (other.Type is { IsNumber: true } && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            {
                return ($"Write {value} without quotes.", $"Напишите {value} без кавычек.");
            }
            if (other.Type is { IsTime: true } && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                return ($"Write DATE '{value}'.", $"Напишите DATE '{value}'.");
            }
        }
        if (text.Type == ColumnType.Text && other is LiteralTerm { Value: long or decimal } number)
        {
            return ($"Write '{number.Value}' in single quotes, or convert the text: CAST(… AS {other.Type}).",
                $"Возьмите значение в одинарные кавычки: '{number.Value}', или преобразуйте текст: CAST(… AS {other.Type}).");
        }
        return ($"Convert one of them: CAST(… AS {left.Type}).", $"Преобразуйте одно из них: CAST(… AS {left.Type}).");
    }
}
