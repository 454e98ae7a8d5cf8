using System.Text;

namespace RfmFlows.Engine;

/// <summary>Cuts an expression into tokens. What it does not know it refuses: comments, semicolons, typographic quotes, invisible characters.</summary>
internal sealed class Tokenizer
{
    private static readonly string[] Symbols = ["||", "<>", "!=", "<=", ">=", "::", "+", "-", "*", "/", "%", "=", "<", ">", "(", ")", ","];
    private readonly string _text;
    private int _at;

    private Tokenizer(string text) => _text = text;

    /// <exception cref="SyntaxFault">Something is no token.</exception>
    public static List<Token> Read(string text)
    {
        var tokenizer = new Tokenizer(text);
        var tokens = new List<Token>();
        do
        {
            tokens.Add(tokenizer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private char Current => Ahead(0);

    private char Ahead(int by) => _at + by < _text.Length ? _text[_at + by] : '\0';

    private Token Next()
    {
        while (char.IsWhiteSpace(Current))
        {
            _at++;
        }
        if (_at >= _text.Length)
        {
            return new Token(TokenKind.End, "", _text.Length);
        }
        if (char.IsAsciiDigit(Current) || (Current == '.' && char.IsAsciiDigit(Ahead(1))))
        {
            return Number();
        }
        if (IsLetter(Current))
        {
            var start = _at;
            while (IsLetter(Current) || char.IsDigit(Current) || char.GetUnicodeCategory(Current) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                _at++;
            }
            return new Token(TokenKind.Word, _text[start.._at], start);
        }
        return Current switch
        {
            '\'' => InQuotes('\'', TokenKind.Text),
            '"' => InQuotes('"', TokenKind.Quoted),
            _ => Symbol(),
        };
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || c == '_';

    private Token Number()
    {
        var start = _at;
        Digits();
        if (Current == '.' && char.IsAsciiDigit(Ahead(1)))
        {
            _at++;
            Digits();
        }
        if (Current is 'e' or 'E' && (char.IsAsciiDigit(Ahead(1)) || (Ahead(1) is '+' or '-' && char.IsAsciiDigit(Ahead(2)))))
        {
            _at += 2;
            Digits();
        }
        if (IsLetter(Current))
        {
            // "12abc" is a slip, never the number 12 and a name behind it.
            while (IsLetter(Current) || char.IsDigit(Current))
            {
                _at++;
            }
            var slip = new Token(TokenKind.Number, _text[start.._at], start);
            throw new SyntaxFault(ExpressionRemarks.NotANumber(slip.Text), slip);
        }
        return new Token(TokenKind.Number, _text[start.._at], start);
    }

    private void Digits()
    {
        while (char.IsAsciiDigit(Current))
        {
            _at++;
        }
    }

    private Token InQuotes(char quote, TokenKind kind)
    {
        var start = _at++;
        var value = new StringBuilder();
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            if (c == quote && Current != quote)
            {
                var token = new Token(kind, _text[start.._at], start, value.ToString());
                return Storable(token.Value) ? token : throw new SyntaxFault(ExpressionRemarks.BadCharacterInside(), token);
            }
            if (c == quote)
            {
                _at++;
            }
            value.Append(c);
        }
        throw new SyntaxFault(ExpressionRemarks.QuoteNotClosed(quote), new Token(kind, quote.ToString(), start));
    }

    // Neither engine stores a zero character, and half of a surrogate pair is no text.
    private static bool Storable(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\0' || char.IsLowSurrogate(value[i]) || (char.IsHighSurrogate(value[i]) && !(i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))))
            {
                return false;
            }
            i += char.IsHighSurrogate(value[i]) ? 1 : 0;
        }
        return true;
    }

    private Token Symbol()
    {
        if ((Current == '-' && Ahead(1) == '-') || (Current == '/' && Ahead(1) == '*'))
        {
            var comment = new Token(TokenKind.Symbol, _text.Substring(_at, 2), _at);
            throw new SyntaxFault(ExpressionRemarks.Comment(comment.Text), comment);
        }
        var symbol = Symbols.FirstOrDefault(s => string.CompareOrdinal(_text, _at, s, 0, s.Length) == 0);
        if (symbol is null)
        {
            var length = char.IsHighSurrogate(Current) && char.IsLowSurrogate(Ahead(1)) ? 2 : 1;
            var stray = new Token(TokenKind.Symbol, _text.Substring(_at, length), _at);
            throw new SyntaxFault(ExpressionRemarks.BadCharacter(stray.Text), stray);
        }
        _at += symbol.Length;
        return new Token(TokenKind.Symbol, symbol, _at - symbol.Length);
    }
}
