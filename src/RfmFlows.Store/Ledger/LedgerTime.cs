using RfmFlows.Campaigns;

namespace RfmFlows.Store;

/// <summary>Instants and days as the ledger keeps them.</summary>
internal static class LedgerTime
{
    public static long Now(ControlDatabase database) => database.Clock.GetUtcNow().ToUnixTimeMilliseconds();

    public static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    /// <summary>
    /// The day that quiet days and caps count by: the run's own, but never before the calendar's, so that running for past days does not make customers fair game.
    /// </summary>
    public static int Today(ControlDatabase database, SendLane lane) =>
        Math.Max(lane.AsOf.DayNumber, DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime).DayNumber);
}
