using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>The settings of an installation that people may change, with what each may hold.</summary>
internal static class InstallationSettings
{
    private static readonly Dictionary<string, Func<string, bool>> Known = new(StringComparer.Ordinal)
    {
        // The page's language; that of the browser while it is not set.
        ["language"] = value => value is "en" or "ru",
        // The zone in which the shop's days begin; that of the machine while it is not set.
        ["timeZone"] = value => TimeZoneInfo.TryFindSystemTimeZoneById(value, out _),
    };

    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <exception cref="FlowException">RF6218: there is no such setting; RF6219: it cannot hold the value.</exception>
    public static void Check(string name, string? value)
    {
        if (!Known.TryGetValue(name, out var fits))
        {
            throw new FlowException(ApiRemarks.NoSetting(name, Names));
        }
        if (value is not null && !fits(value))
        {
            throw new FlowException(ApiRemarks.BadSetting(name, value));
        }
    }
}
