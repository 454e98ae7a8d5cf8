using System.Buffers;
using System.Globalization;

namespace RfmFlows.Campaigns;

/// <summary>E-mail. Addresses are compared in lower case, the domain in its ASCII form.</summary>
internal sealed class EmailChannel() : Channel("email", ("E-mail", "E-mail"))
{
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;
    private const int LongestLabel = 63;
    private static readonly SearchValues<char> LocalPart = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{|}~-.");
    private static readonly SearchValues<char> DomainPart = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public override bool IsHtml => true;

    public override string? Normalize(string address)
    {
        var text = address.Trim().ToLowerInvariant();
        var at = text.LastIndexOf('@');
        return at > 0 && IsLocalPart(text.AsSpan(0, at)) && Domain(text[(at + 1)..]) is { } domain && at + 1 + domain.Length <= LongestAddress
            ? string.Concat(text.AsSpan(0, at + 1), domain)
            : null;
    }

    // Quoted local parts are legal and never meant: in customer data they are rubbish.
    private static bool IsLocalPart(ReadOnlySpan<char> part) =>
        part.Length <= LongestLocalPart && !part.ContainsAnyExcept(LocalPart) && part[0] != '.' && part[^1] != '.' && !part.Contains("..", StringComparison.Ordinal);

    private static string? Domain(string text)
    {
        var domain = Ascii(text);
        if (domain is null)
        {
            return null;
        }
        var last = ReadOnlySpan<char>.Empty;
        var count = 0;
        foreach (var range in domain.AsSpan().Split('.'))
        {
            last = domain.AsSpan(range);
            count++;
            if (last.Length is 0 or > LongestLabel || last[0] == '-' || last[^1] == '-' || last.ContainsAnyExcept(DomainPart))
            {
                return null;
            }
        }
        return count >= 2 && last.Length >= 2 && !char.IsAsciiDigit(last[0]) ? domain : null;
    }

    private static string? Ascii(string domain)
    {
        if (System.Text.Ascii.IsValid(domain))
        {
            return domain;
        }
        try
        {
            return new IdnMapping().GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
