namespace RfmFlows.Sandbox.Wire;

internal static class PhoneSyntax
{
    private const int Shortest = 7;
    private const int Longest = 15;

    /// <summary>The phone as digits with country code, without decoration; null where it is none.</summary>
    public static string? Digits(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(character => !" +-()".Contains(character)));
        return digits.Length is >= Shortest and <= Longest && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
