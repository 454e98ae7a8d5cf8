using System.Collections.Frozen;

namespace RfmFlows.Campaigns;

/// <summary>Reads what a consent column holds, in the spellings that customer systems export.</summary>
public static class Consent
{
    private static readonly FrozenSet<string> Yes = Words(
        "1", "true", "t", "yes", "y", "on", "да", "д", "истина", "согласен", "согласна", "agree", "agreed", "granted", "opt-in");

    private static readonly FrozenSet<string> No = Words(
        "0", "false", "f", "no", "n", "off", "нет", "н", "ложь", "отказ", "refused", "denied", "revoked", "opt-out");

    /// <summary>True or false, or null when the value says neither: an unknown spelling is never taken for a yes.</summary>
    public static bool? Read(object? value) => value switch
    {
        bool said => said,
        long number => Of(number),
        decimal number => Of(number),
        double number => number is 0 or 1 ? number is 1 : null,
        string text => Yes.Contains(text.Trim()) ? true : No.Contains(text.Trim()) ? false : null,
        _ => null,
    };

    private static bool? Of(decimal number) => number switch { 1 => true, 0 => false, _ => null };

    private static FrozenSet<string> Words(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
