using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Messages;

/// <summary>Puts a contact's variables in the place of {{name}}; what the contact does not have becomes empty.</summary>
internal static partial class Placeholders
{
    public static string Fill(string text, string email, string phone, JsonObject variables) =>
        !text.Contains("{{", StringComparison.Ordinal) ? text
            : Placeholder().Replace(text, match => Value(match.Groups[1].Value, email, phone, variables));

    private static string Value(string name, string email, string phone, JsonObject variables)
    {
        foreach (var (key, value) in variables)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return Loose.Text(value) ?? "";
            }
        }

        return name.ToLowerInvariant() switch
        {
            "email" => email,
            "phone" => phone,
            _ => "",
        };
    }

    [GeneratedRegex(@"\{\{\s*([^{}]*?)\s*\}\}")]
    private static partial Regex Placeholder();
}
