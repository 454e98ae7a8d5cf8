using System.Globalization;
using RfmFlows.Engine;

namespace RfmFlows.Server.Cli;

/// <summary>The language in which the program speaks on the command line.</summary>
internal sealed record Language(string Code)
{
    private static readonly NumberFormatInfo RussianNumbers = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = "," };

    /// <summary>The language of the environment (LC_ALL, LC_MESSAGES, LANG): Russian where it begins with ru, else English.</summary>
    public static Language FromEnvironment()
    {
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return new Language(locale?.StartsWith("ru", StringComparison.OrdinalIgnoreCase) == true ? "ru" : "en");
    }

    /// <summary>How numbers are written; the program may run without cultures, so Russian's marks are named here.</summary>
    public IFormatProvider Numbers => Code == "ru" ? RussianNumbers : CultureInfo.InvariantCulture;

    public string Of(LocalText text) => text.In(Code);

    public string Of(string en, string ru) => Code == "ru" ? ru : en;
}
