using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>
/// The time zone in which the shop's days begin: of new scenarios, copied recipes, segments by conditions and the customers' pages alike,
/// since members that one of them keeps for a day are looked up by another on the same day.
/// </summary>
internal sealed class ShopZone(SettingStore settings, TimeProvider clock)
{
    // Where a machine keeps UTC, as most servers do, that says nothing about the shop.
    private const string Usual = "Europe/Moscow";

    /// <summary>The IANA name: as set, otherwise that of the machine.</summary>
    public async Task<string> IdAsync(CancellationToken cancellation) =>
        await settings.FindAsync("timeZone", cancellation) ?? OfMachine(clock.LocalTimeZone) ?? Usual;

    public async Task<DateOnly> TodayAsync(CancellationToken cancellation) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(await IdAsync(cancellation))).DateTime);

    private static string? OfMachine(TimeZoneInfo zone) =>
        zone.HasSameRules(TimeZoneInfo.Utc) ? null
        : zone.HasIanaId ? zone.Id
        : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var id) ? id : null;
}
