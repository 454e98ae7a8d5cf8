using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>
/// The language in which users write conditions and calculations; see docs/expressions.md. What is written never reaches
/// the engine as it stands: it is read into a typed tree, and SQL is written anew from the tree.
/// </summary>
public static class Expression
{
    /// <summary>Most characters of an expression.</summary>
    public const int MaxLength = 20_000;

    /// <summary>Most levels of brackets, calls and chained operators; AND and OR chains count as one level.</summary>
    public const int MaxDepth = 200;

    /// <summary>Most entries of a list such as that of IN.</summary>
    public const int MaxList = 10_000;

    /// <summary>Reads an expression over the columns. Never throws: what is wrong is told in the remarks.</summary>
    public static ParsedExpression Parse(string text, Columns columns)
    {
        var problems = new List<ExpressionProblem>();
        void Report(Remark remark, Token at) => problems.Add(ExpressionProblem.At(remark, text, at));
        if (text.Length > MaxLength)
        {
            Report(ExpressionRemarks.TooLong(text.Length), new Token(TokenKind.End, "", 0));
            return new ParsedExpression(null, problems);
        }
        try
        {
            var terms = new TermFactory(columns, Report);
            var term = new ExpressionParser(Tokenizer.Read(text), terms).Read();
            if (problems.Count == 0)
            {
                // Guards repeat their operand, so the SQL can be far longer than the expression.
                new SqlWriting(DuckDbDialect.Instance, DateOnly.MinValue).Write(term);
            }
            return new ParsedExpression(term, problems, terms.Used);
        }
        catch (SyntaxFault fault)
        {
            Report(fault.Remark, fault.At);
        }
        catch (FlowException tooLong)
        {
            Report(tooLong.Remarks[0], new Token(TokenKind.End, "", 0));
        }
        return new ParsedExpression(null, problems);
    }
}
