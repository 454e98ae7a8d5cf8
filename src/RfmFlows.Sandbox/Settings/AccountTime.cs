using System.Globalization;

namespace RfmFlows.Sandbox.Settings;

/// <summary>Dates as the vendor writes them: without zone, in the account's time zone. Instants are milliseconds since 1970, UTC.</summary>
internal sealed class AccountTime(string timeZone)
{
    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss"];
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);

    public string Write(long instant) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(instant), _zone).ToString(Formats[0], CultureInfo.InvariantCulture);

    public long? Read(string text) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUnixTimeMilliseconds()
            : null;

    /// <summary>The end of the span a date names: a day when it has no time of day, else the second itself.</summary>
    public long? ReadEnd(string text) => Read(text) + (text.Length == 10 ? 86_400_000L : 1000L) - 1;
}
