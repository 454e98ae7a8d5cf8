using System.Text.RegularExpressions;

namespace RfmFlows.SendPulse;

/// <summary>Takes out of a server's words what must not reach a log: addresses, phone numbers, long opaque strings.</summary>
internal static partial class Redactor
{
    private const int Longest = 300;

    public static string Clean(string text)
    {
        var cleaned = Personal().Replace(text, "***").Trim();
        return cleaned.Length <= Longest ? cleaned : cleaned[..Longest] + "…";
    }

    [GeneratedRegex("""[^\s@"'<>]+(@|%40)[^\s@"'<>]+|\+?\d[\d\-() ]{5,}\d|(?=[A-Za-z_\-.+/=]*\d)[A-Za-z0-9_\-.+/=]{24,}""")]
    private static partial Regex Personal();
}
