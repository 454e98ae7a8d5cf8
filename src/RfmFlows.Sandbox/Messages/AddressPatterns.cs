using System.IO.Enumeration;

namespace RfmFlows.Sandbox.Messages;

internal static class AddressPatterns
{
    /// <summary>Whether an address fits one of the patterns, in which * stands for anything and ? for one character.</summary>
    public static bool Fits(this IReadOnlyList<string> patterns, string address)
    {
        foreach (var pattern in patterns)
        {
            if (FileSystemName.MatchesSimpleExpression(pattern, address, ignoreCase: true))
            {
                return true;
            }
        }

        return false;
    }
}
