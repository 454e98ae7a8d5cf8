using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace RfmFlows.Server.Api;

/// <summary>The stream of all runs' events for one client.</summary>
internal sealed class EventStream(RunEventLog log)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <param name="lastEventId">The id of the last event that the client has seen; null for one that begins with what happens next.</param>
    /// <param name="run">Only this run's events; null means all.</param>
    public async IAsyncEnumerable<SseItem<RunEventView>> ReadAsync(
        string? lastEventId, string? run, string language, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = log.Last;
        var known = lastEventId is null ? last : Number(lastEventId);
        var seen = known <= last ? known.Value : last;
        // Says at once that the stream works, also where nothing happens for long, and gives the client a place to come back to.
        yield return Item(new RunEventView { Type = known == seen ? "heartbeat" : "reset" }, seen);
        await foreach (var logged in log.ReadAsync(seen, Heartbeat, cancellation))
        {
            if (logged is null)
            {
                yield return Item(new RunEventView { Type = "heartbeat" }, seen);
                continue;
            }
            if (logged.Number > seen + 1)
            {
                yield return Item(new RunEventView { Type = "reset" }, logged.Number - 1);
            }
            seen = logged.Number;
            if (run is null || logged.Event.RunId == run)
            {
                yield return Item(RunEventView.Of(logged, language), seen);
            }
        }
    }

    private SseItem<RunEventView> Item(RunEventView view, long number) => new(view, view.Type) { EventId = $"{log.Epoch}-{number}" };

    private long? Number(string id) =>
        id.StartsWith(log.Epoch + "-", StringComparison.Ordinal) && long.TryParse(id[(log.Epoch.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
