using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>
/// Reads tokens into terms by operator precedence: OR, AND, NOT, comparisons, ||, + -, * / %, unary minus, ::.
/// Errors of type are reported and reading goes on; an error of form ends it.
/// </summary>
internal sealed partial class ExpressionParser(IReadOnlyList<Token> tokens, TermFactory terms)
{
    private const int OrPower = 1, AndPower = 2, ComparisonPower = 4, ConcatPower = 5, SumPower = 6, ProductPower = 7, SignPower = 8, CastPower = 9;
    private static readonly LocalText Value = ("a value, column or function", "значение, столбец или функция");

    private int _next;
    private int _depth;

    private Token Current => tokens[_next];

    /// <exception cref="SyntaxFault">The tokens are no expression.</exception>
    public Term Read()
    {
        var term = Operand(OrPower);
        return Current.Kind == TokenKind.End ? term : throw Unexpected(("an operator or the end", "оператор или конец выражения"));
    }

    // What binds at least as tightly as the given power.
    private Term Operand(int power)
    {
        if (++_depth > Expression.MaxDepth)
        {
            throw new SyntaxFault(ExpressionRemarks.TooDeep(), Current);
        }
        var left = Prefix();
        while (PowerOf(Current) is var found && found >= power)
        {
            left = found switch
            {
                OrPower => Chain(left, "OR", AndPower, terms.Or),
                AndPower => Chain(left, "AND", ComparisonPower, terms.And),
                ComparisonPower => Comparison(left),
                CastPower => terms.Cast(left, TypeAfter(Take()), left.At),
                _ => Binary(left, Take(), found),
            };
        }
        _depth--;
        return left;
    }

    private static int PowerOf(Token token) => token.Kind is not (TokenKind.Symbol or TokenKind.Word) ? 0 : token.Text.ToUpperInvariant() switch
    {
        "OR" => OrPower,
        "AND" => AndPower,
        "=" or "<>" or "!=" or "<" or "<=" or ">" or ">=" or "IN" or "NOT" or "BETWEEN" or "LIKE" or "ILIKE" or "IS" => ComparisonPower,
        "||" => ConcatPower,
        "+" or "-" => SumPower,
        "*" or "/" or "%" => ProductPower,
        "::" => CastPower,
        _ => 0,
    };

    private Term Chain(Term first, string word, int power, Func<IReadOnlyList<Term>, Token, Term> make)
    {
        var at = Current;
        var parts = new List<Term> { first };
        while (Current.Is(word))
        {
            _next++;
            parts.Add(Operand(power));
        }
        return make(parts, at);
    }

    private Term Binary(Term left, Token symbol, int power)
    {
        var right = Operand(power + 1);
        return power == ConcatPower ? terms.Concat(left, right, symbol) : terms.Arithmetic(symbol.Text, left, right, symbol);
    }

    private Term Comparison(Term left)
    {
        var at = Take();
        var negated = at.Is("NOT");
        if (negated)
        {
            at = Current.Is("IN") || Current.Is("BETWEEN") || Current.Is("LIKE") || Current.Is("ILIKE")
                ? Take()
                : throw Unexpected(("IN, BETWEEN, LIKE or ILIKE", "IN, BETWEEN, LIKE или ILIKE"));
        }
        var comparison = at.Text.ToUpperInvariant() switch
        {
            "IN" => terms.In(left, List(), negated, at),
            "BETWEEN" => Between(left, negated, at),
            "LIKE" => terms.Like(left, Operand(ConcatPower), ignoreCase: false, negated, at),
            "ILIKE" => terms.Like(left, Operand(ConcatPower), ignoreCase: true, negated, at),
            "IS" => IsNull(left, at),
            "!=" => terms.Compare("<>", left, Operand(ConcatPower), at),
            _ => terms.Compare(at.Text, left, Operand(ConcatPower), at),
        };
        return PowerOf(Current) == ComparisonPower ? throw new SyntaxFault(ExpressionRemarks.ChainedComparison(), Current) : comparison;
    }

    private Term Between(Term value, bool negated, Token at)
    {
        var low = Operand(ConcatPower);
        Expect("AND");
        return terms.Between(value, low, Operand(ConcatPower), negated, at);
    }

    private Term IsNull(Term value, Token at)
    {
        var negated = Current.Is("NOT");
        _next += negated ? 1 : 0;
        Expect("NULL");
        return terms.IsNull(value, negated, at);
    }

    private List<Term> List()
    {
        Expect("(");
        var list = new List<Term> { Operand(OrPower) };
        while (Current.Is(","))
        {
            _next++;
            list.Add(Operand(OrPower));
        }
        Expect(")");
        return list;
    }

    // The end can be taken any number of times, so that nothing reads beyond it.
    private Token Take()
    {
        var token = Current;
        _next = Math.Min(_next + 1, tokens.Count - 1);
        return token;
    }

    private void Expect(string symbolOrWord)
    {
        if (!Current.Is(symbolOrWord))
        {
            throw Unexpected(LocalText.Same($"'{symbolOrWord}'"));
        }
        _next++;
    }

    private SyntaxFault Unexpected(LocalText expected) => new(ExpressionRemarks.Unexpected(Current.Text, expected), Current);
}
