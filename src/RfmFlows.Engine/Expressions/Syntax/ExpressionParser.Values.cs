using System.Globalization;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <content>Values, columns, calls, CASE and CAST.</content>
internal sealed partial class ExpressionParser
{
    private static readonly string[] TypeNames = ["text", "integer", "decimal", "real", "boolean", "date", "datetime"];

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "AND", "OR", "NOT", "IN", "BETWEEN", "LIKE", "ILIKE", "IS", "NULL", "CASE", "WHEN", "THEN", "ELSE", "END", "CAST", "TRUE", "FALSE",
        "SELECT", "FROM", "WHERE",
    };

    private Term Prefix()
    {
        var at = Take();
        switch (at.Kind)
        {
            case TokenKind.Number:
                return Number(at);
            case TokenKind.Text:
                return LiteralTerm.Of(at.Value, at);
            case TokenKind.Quoted:
                return terms.Column(at);
            case TokenKind.Word:
                return Word(at);
            case TokenKind.Symbol when at.Text == "-":
                return terms.Negate(Operand(SignPower), at);
            case TokenKind.Symbol when at.Text == "(":
                var inner = Operand(OrPower);
                Expect(")");
                return inner;
            default:
                throw new SyntaxFault(ExpressionRemarks.Unexpected(at.Text, Value), at);
        }
    }

    private Term Word(Token at)
    {
        switch (at.Text.ToUpperInvariant())
        {
            case "TRUE":
                return LiteralTerm.Of(true, at);
            case "FALSE":
                return LiteralTerm.Of(false, at);
            case "NULL":
                return new LiteralTerm(null, null, at);
            case "NOT":
                return terms.Not(Operand(ComparisonPower), at);
            case "CASE":
                return Case(at);
            case "CAST":
                return Cast(at);
            case "DATE" when Current.Kind == TokenKind.Text:
                return Moment(Take(), ["yyyy-MM-dd"], ("date such as 2026-01-31", "дата вида 2026-01-31"), dateOnly: true);
            case "TIMESTAMP" when Current.Kind == TokenKind.Text:
                return Moment(Take(), MomentForms, ("time such as 2026-01-31 10:30:00", "время вида 2026-01-31 10:30:00"), dateOnly: false);
            default:
                return Reserved.Contains(at.Text) ? throw new SyntaxFault(ExpressionRemarks.ReservedWord(at.Text), at)
                    : Current.Is("(") ? terms.Function(at, Arguments())
                    : terms.Column(at);
        }
    }

    internal static readonly string[] MomentForms =
        ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFF", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFF"];

    private Term Moment(Token text, string[] forms, LocalText expected, bool dateOnly)
    {
        if (!DateTime.TryParseExact(text.Value, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return terms.Wrong(ExpressionRemarks.NotADate(text.Value, expected), text);
        }
        return dateOnly ? LiteralTerm.Of(DateOnly.FromDateTime(time), text) : LiteralTerm.Of(time, text);
    }

    private Term Number(Token at)
    {
        if (at.Text.Contains('e', StringComparison.OrdinalIgnoreCase))
        {
            var real = double.Parse(at.Text, CultureInfo.InvariantCulture);
            return double.IsFinite(real) ? LiteralTerm.Of(real, at) : terms.Wrong(ExpressionRemarks.NumberTooLarge(at.Text), at);
        }
        var point = at.Text.IndexOf('.');
        if (point < 0)
        {
            return long.TryParse(at.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
                ? LiteralTerm.Of(whole, at)
                : terms.Wrong(ExpressionRemarks.NumberTooLarge(at.Text), at);
        }
        var scale = at.Text.Length - point - 1;
        var digits = at.Text[..point].TrimStart('0').Length;
        return scale <= ColumnType.MaxScale && digits <= Math.Min(Dialect.WholeDigits(scale), 28 - scale)
            ? LiteralTerm.Of(decimal.Parse(at.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), at)
            : terms.Wrong(ExpressionRemarks.NumberTooLarge(at.Text), at);
    }

    private List<Term> Arguments()
    {
        if (tokens[_next + 1].Is(")"))
        {
            _next += 2;
            return [];
        }
        return List();
    }

    // "CASE x WHEN 1" compares x with each value; plain CASE takes conditions.
    private Term Case(Token at)
    {
        var subject = Current.Is("WHEN") ? null : Operand(OrPower);
        var conditions = new List<Term>();
        var results = new List<Term>();
        do
        {
            Expect("WHEN");
            var when = tokens[_next];
            var condition = Operand(OrPower);
            conditions.Add(subject is null ? condition : terms.Compare("=", subject, condition, when));
            Expect("THEN");
            results.Add(Operand(OrPower));
        }
        while (Current.Is("WHEN"));
        if (Current.Is("ELSE"))
        {
            _next++;
            results.Add(Operand(OrPower));
        }
        else
        {
            results.Add(new LiteralTerm(null, null, at));
        }
        Expect("END");
        return terms.Case(conditions, results, at);
    }

    private Term Cast(Token at)
    {
        Expect("(");
        var value = Operand(OrPower);
        var type = TypeAfter(Current.Is("AS") ? Take() : throw Unexpected(LocalText.Same("'AS'")));
        Expect(")");
        return terms.Cast(value, type, at);
    }

    private ColumnType TypeAfter(Token sign)
    {
        var name = Take();
        if (name.Kind == TokenKind.End)
        {
            throw new SyntaxFault(ExpressionRemarks.Unexpected("", ($"a type after {sign.Text}", $"тип после {sign.Text}")), name);
        }
        var text = name.Text.ToLowerInvariant();
        if (text == "decimal" && Current.Is("("))
        {
            _next++;
            text = $"decimal({Take().Text})";
            Expect(")");
        }
        return ColumnType.TryParse(text, out var type) ? type : throw new SyntaxFault(ExpressionRemarks.UnknownType(text, TypeNames), name);
    }
}
