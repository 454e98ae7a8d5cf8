using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes.Contacts;

/// <summary>Telephone numbers to E.164 as SQL.</summary>
internal sealed class PhoneSql(Dialect sql, CountryRule home, bool mobileOnly)
{
    private const int LeastDigits = 8;
    private const int MostDigits = 15;

    /// <summary>The digits of a text.</summary>
    public string Digits(string text) => sql.ReplaceAll(text, "[^0-9]", "");

    /// <summary>The digits with the calling code before them; <paramref name="digits"/> are those of <paramref name="text"/>.</summary>
    public string International(string text, string digits)
    {
        var trunks = home.Trunks.Select(t =>
            $" WHEN {digits} LIKE '{t}%' AND length({digits}) BETWEEN {t.Length + home.MinLength} AND {t.Length + home.MaxLength} THEN '{home.Code}' || substr({digits}, {t.Length + 1})");
        return $"CASE WHEN {text} LIKE '+%' THEN {digits} WHEN {digits} LIKE '00%' THEN substr({digits}, 3){string.Concat(trunks)}"
            + $" WHEN length({digits}) BETWEEN {home.MinLength} AND {home.MaxLength} AND NOT ({IsOf(digits, home.AnyPattern)}) THEN '{home.Code}' || {digits} ELSE {digits} END";
    }

    /// <summary>Why the number is refused, or missing when it is fine or there is none.</summary>
    public string Reason(string text, string international)
    {
        var whole = IsOf(international, Any(r => r.AnyPattern));
        // No calling code begins with another, so the first digits say which lengths can be meant.
        var known = mobileOnly ? $"{sql.Matches(international, $"^({Any(r => r.MobileBeginning)})")} AND {whole}" : whole;
        var landline = mobileOnly ? $" WHEN {whole} THEN 'phone-not-mobile'" : "";
        var codes = Any(r => r.Code);
        return $"CASE WHEN {text} = '' OR {text} IS NULL THEN NULL"
            + $" WHEN {known} AND NOT ({sql.Matches(text, Stray)}) THEN NULL"
            + $" WHEN {sql.Matches(text, Stray)} THEN 'phone-characters'"
            + $" WHEN length({international}) < {LeastDigits} THEN 'phone-too-short'"
            + $" WHEN length({international}) > {MostDigits} THEN 'phone-too-long'{landline}"
            + $" WHEN {sql.Matches(international, $"^({codes})")} THEN 'phone-length'"
            + $" WHEN {text} LIKE '+%' AND NOT ({sql.Matches(international, Unassigned)}) THEN NULL"
            + " ELSE 'phone-country' END";
    }

    // What people write between digits; anything else is no telephone number.
    private const string Stray = "[^-+0-9 ().,/\u00a0\u2010-\u2015]";

    // No country has these codes: +8 is a slip of those who dial 8 at home.
    private const string Unassigned = "^(0|8[39])";

    private static string Any(Func<CountryRule, string> pattern) => string.Join('|', CountryRule.All.Select(pattern).Distinct());

    private string IsOf(string digits, string pattern) => sql.Matches(digits, $"^({pattern})$");
}
