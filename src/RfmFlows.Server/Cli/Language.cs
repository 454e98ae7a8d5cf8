using RfmFlows.Engine;

namespace RfmFlows.Server.Cli;

/// <summary>The language in which the program speaks on the command line.</summary>
internal sealed record Language(string Code)
{
    /// <summary>The language of the environment (LC_ALL, LC_MESSAGES, LANG): Russian where it begins with ru, else English.</summary>
    public static Language FromEnvironment()
    {
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return new Language(locale?.StartsWith("ru", StringComparison.OrdinalIgnoreCase) == true ? "ru" : "en");
    }

    /// <summary>How numbers are written.</summary>
    public IFormatProvider Numbers => LocalNumbers.In(Code);

    public string Of(LocalText text) => text.In(Code);

    public string Of(string en, string ru) => Code == "ru" ? ru : en;
}
