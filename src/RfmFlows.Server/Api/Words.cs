using System.Text.Json;

namespace RfmFlows.Server.Api;

/// <summary>Values as the API writes them.</summary>
internal static class Words
{
    /// <summary>An enum's value in camelCase, as in every JSON answer.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>To a tenth of a millisecond.</summary>
    public static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 1);
}
