namespace RfmFlows.Nodes.Sources.Database;

/// <summary>Lets through one SELECT: the first line of defence before the database's own (a read-only transaction or file, or one that is undone).</summary>
internal static class SqlGuard
{
    /// <summary>The query without a closing semicolon, or null where it is not one statement that begins with SELECT or WITH.</summary>
    public static string? OneSelect(string query)
    {
        var code = WithoutTextsAndComments(query);
        var first = code.TrimStart().Split([' ', '\t', '\r', '\n', '('], 2)[0];
        if (!first.Equals("select", StringComparison.OrdinalIgnoreCase) && !first.Equals("with", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var end = code.IndexOf(';', StringComparison.Ordinal);
        if (end < 0)
        {
            return query;
        }
        return string.IsNullOrWhiteSpace(code[(end + 1)..]) ? query[..end] : null;
    }

    // The same text with blanks in place of literals, quoted names and comments, so that positions stay the same.
    private static string WithoutTextsAndComments(string query)
    {
        var code = query.ToCharArray();
        for (var at = 0; at < code.Length; at++)
        {
            var end = query[at] switch
            {
                '\'' or '"' or '`' => query.IndexOf(query[at], at + 1),
                '[' => query.IndexOf(']', at + 1),
                '-' when Follows(query, at, '-') => query.IndexOf('\n', at),
                '/' when Follows(query, at, '*') => query.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 1 : -1,
                '$' when DollarQuote(query, at) is { } tag => query.IndexOf(tag, at + tag.Length, StringComparison.Ordinal) is >= 0 and var close ? close + tag.Length - 1 : -1,
                _ => at - 1,
            };
            if (end == at - 1)
            {
                continue;
            }
            end = end < 0 ? code.Length - 1 : end;
            Array.Fill(code, ' ', at, end - at + 1);
            at = end;
        }
        return new string(code);
    }

    private static bool Follows(string query, int at, char next) => at + 1 < query.Length && query[at + 1] == next;

    // $$ or $tag$ of PostgreSQL.
    private static string? DollarQuote(string query, int at)
    {
        var end = query.IndexOf('$', at + 1);
        return end > 0 && query[(at + 1)..end].All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? query[at..(end + 1)] : null;
    }
}
