using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes.Contacts;

/// <summary>E-mail addresses as SQL: the part of RFC 5321 that is in use, with domains of any alphabet.</summary>
internal sealed class EmailSql(Dialect sql)
{
    private const int LongestAddress = 254;
    private const int LongestLocal = 64;
    private const int LongestLabel = 63;
    private const string Atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

    // Every character but ASCII punctuation, so that letters of all alphabets stand in labels whatever the server's locale.
    private const string Letter = "[^\\x01-/:-@\\[-`{-\\x7f]";
    private const string Label = $"{Letter}({Letter}|-)*";

    /// <summary>The address with its domain in lower case.</summary>
    public string Clean(string text) => $"split_part({text}, '@', 1) || '@' || {sql.Lower($"split_part({text}, '@', 2)")}";

    /// <summary>Why the address is refused, or missing when it is fine or there is none.</summary>
    public string Reason(string text)
    {
        var local = $"split_part({text}, '@', 1)";
        var domain = $"split_part({text}, '@', 2)";
        return $"CASE WHEN {text} = '' OR {text} IS NULL THEN NULL"
            + $" WHEN position('@' IN {text}) = 0 THEN 'email-no-at'"
            + $" WHEN length({text}) - length(replace({text}, '@', '')) > 1 THEN 'email-two-ats'"
            + $" WHEN length({text}) > {LongestAddress} OR length({local}) > {LongestLocal} THEN 'email-too-long'"
            + $" WHEN NOT ({sql.Matches(local, $"^{Atom}(\\.{Atom})*$")}) THEN 'email-local'"
            + $" WHEN NOT ({sql.Matches(domain, $"^({Label}\\.)+{Label}$")}) OR {sql.Matches(domain, "-(\\.|$)|\\.[0-9]+$")}"
            // Counting is dear, so only where the length allows such a label at all.
            + $" OR (length({domain}) > {LongestLabel} AND {sql.Matches(domain, $"[^.]{{{LongestLabel + 1}}}")}) THEN 'email-domain'"
            + " END";
    }
}
