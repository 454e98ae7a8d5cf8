namespace RfmFlows.Engine;

/// <summary>A remark about a place in an expression.</summary>
/// <param name="Remark">What is wrong; its message begins with the place.</param>
/// <param name="Line">Line of the offending token, from 1.</param>
/// <param name="Column">Column of its first character in UTF-16 units, from 1.</param>
/// <param name="Token">The offending token as written; empty at the end of the text.</param>
public sealed record ExpressionProblem(Remark Remark, int Line, int Column, string Token)
{
    internal static ExpressionProblem At(Remark remark, string text, Token token)
    {
        var before = text.AsSpan(0, Math.Min(token.At, text.Length));
        var line = before.Count('\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        LocalText message = (
            $"Line {line}, character {column}: {remark.Message.En}",
            $"Строка {line}, символ {column}: {remark.Message.Ru}");
        return new ExpressionProblem(remark with { Message = message, Place = new RemarkPlace(line, column, token.Text.Length) }, line, column, token.Text);
    }
}
