using System.Text;

namespace RfmFlows.Server.Tests.House;

/// <summary>Reads the string literals that stand in a piece of C#.</summary>
internal static class SourceText
{
    /// <summary>The index behind the bracket that closes the one at <paramref name="open"/>, literals passed over.</summary>
    public static int Close(string code, int open)
    {
        var depth = 0;
        for (var i = open; i < code.Length; i++)
        {
            if (Literal(code, i) is { } literal)
            {
                i = literal.End - 1;
            }
            else if (code[i] == '(')
            {
                depth++;
            }
            else if (code[i] == ')' && --depth == 0)
            {
                return i + 1;
            }
        }
        throw new FormatException("A bracket is never closed.");
    }

    /// <summary>The literals in their order; what is put into them by the program shows as <c>{…}</c>.</summary>
    public static IEnumerable<string> Literals(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            if (Literal(code, i) is { } literal)
            {
                if (literal.Text is { } text)
                {
                    yield return text;
                }
                i = literal.End - 1;
            }
        }
    }

    // The text of a string; none for a character, which only has to be passed over.
    private static (string? Text, int End)? Literal(string code, int start)
    {
        if (code[start] == '\'')
        {
            return (null, code.IndexOf('\'', start + (code[start + 1] == '\\' ? 3 : 2)) + 1);
        }
        var isFilled = code[start] == '$';
        var quote = start + (isFilled ? 1 : 0);
        return quote < code.Length && code[quote] == '"' ? Read(code, quote + 1, isFilled) : null;
    }

    private static (string Text, int End) Read(string code, int at, bool isFilled)
    {
        var text = new StringBuilder();
        while (code[at] != '"')
        {
            if (code[at] == '\\')
            {
                text.Append(code[at + 1]);
                at += 2;
            }
            else if (isFilled && code[at] == '{' && code[at + 1] != '{')
            {
                text.Append("{…}");
                at = Hole(code, at);
            }
            else
            {
                text.Append(code[at]);
                at += isFilled && code[at] is '{' or '}' ? 2 : 1;
            }
        }
        return (text.ToString(), at + 1);
    }

    private static int Hole(string code, int at)
    {
        var depth = 0;
        for (; ; at++)
        {
            if (depth > 0 && Literal(code, at) is { } inner)
            {
                at = inner.End - 1;
            }
            else if (code[at] == '{')
            {
                depth++;
            }
            else if (code[at] == '}' && --depth == 0)
            {
                return at + 1;
            }
        }
    }
}
