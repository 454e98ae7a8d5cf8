using System.Text.RegularExpressions;

namespace RfmFlows.Sandbox.Wire;

internal static partial class EmailSyntax
{
    private const int Longest = 254;

    public static bool Fits(string? address) => address is { Length: <= Longest } && Pattern().IsMatch(address.Trim());

    [GeneratedRegex(@"^[^\s@<>""(),:;]+@([^\s@<>""(),:;.]+\.)+[^\s@<>""(),:;.]{2,}$")]
    private static partial Regex Pattern();
}
