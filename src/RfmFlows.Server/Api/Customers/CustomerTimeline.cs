using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Segments.History;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Everything that is known of a customer over time: purchases, moves between the segments of every model, messages.</summary>
internal sealed class CustomerTimeline(BaseReader customers, FlowEnvironment environment, ISendLedger ledger)
{
    public const string Purchase = "purchase";
    public const string Move = "move";
    public const string Message = "message";

    /// <summary>So many of one customer are looked at.</summary>
    public const int MostMessages = 10_000;

    /// <param name="kinds">Which kinds of events; none stands for all.</param>
    /// <exception cref="FlowException">RF6206: a kind is none.</exception>
    public async Task<CustomerTimelineView> ReadAsync(string customer, IReadOnlyCollection<string> kinds, PageRequest page, CancellationToken cancellation)
    {
        if (kinds.FirstOrDefault(k => k is not (Purchase or Move or Message)) is { } unknown)
        {
            throw new FlowException(ApiRemarks.BadQuery("kind", unknown, ($"one of {Purchase}, {Move}, {Message}", $"одно из {Purchase}, {Move}, {Message}")));
        }
        var ids = await customers.IdsAsync(customer, cancellation);
        var (total, times) = await customers.BoughtAsync(ids, page.Offset + page.Limit, cancellation);
        var moves = await MovesAsync(ids[0], cancellation);
        var messages = await MessagesAsync(ids, cancellation);
        var events = Wanted(kinds, Move, moves).Concat(Wanted(kinds, Message, messages)).Concat(Wanted(kinds, Purchase, times.Select(t => new TimelineEventView(t))))
            .OrderByDescending(e => e.At).ToList();
        var shown = events.Skip(page.Offset).Take(page.Limit).ToList();
        // Receipts come in the order of their times, so that those shown are a stretch of them.
        var before = events.Take(page.Offset).Count(IsPurchase);
        var receipts = shown.Any(IsPurchase) ? await customers.ReceiptsAsync(customer, new PageRequest(before, shown.Count(IsPurchase)), cancellation) : null;
        var next = 0;
        return new CustomerTimelineView(total, moves.Count, messages.Count, [.. shown.Select(e => IsPurchase(e) ? e with { Purchase = receipts!.Items[next++] } : e)]);
    }

    private static bool IsPurchase(TimelineEventView e) => e.Move is null && e.Message is null;

    private static IEnumerable<TimelineEventView> Wanted(IReadOnlyCollection<string> kinds, string kind, IEnumerable<TimelineEventView> events) =>
        kinds.Count == 0 || kinds.Contains(kind) ? events : [];

    private async Task<IReadOnlyList<TimelineEventView>> MovesAsync(string customer, CancellationToken cancellation)
    {
        await using var session = await environment.Warehouse.OpenSessionAsync(cancellation);
        var moves = new List<TimelineEventView>();
        foreach (var timeline in (await new SegmentLedger(session).ModelsAsync(cancellation)).Reverse())
        {
            var titles = $"SELECT segment, max(title) AS title FROM {new HistoryTables(session.Dialect).Sizes} WHERE model = {session.Dialect.Literal(timeline.Model)} GROUP BY segment";
            await using var row = await session.ReadAsync(
                $"""
                SELECT m.as_of, m.from_segment, f.title, m.to_segment, t.title, m.cause
                FROM ({new LedgerSql(session.Dialect, timeline).Moves(timeline.Last!.Point.AsOf, customer)}) AS m
                LEFT JOIN ({titles}) AS f ON f.segment = m.from_segment LEFT JOIN ({titles}) AS t ON t.segment = m.to_segment
                ORDER BY m.as_of DESC, m.era DESC
                """, cancellation);
            while (await row.ReadAsync(cancellation))
            {
                string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
                moves.Add(new TimelineEventView(
                    row.GetFieldValue<DateOnly>(0).ToDateTime(TimeOnly.MinValue), Move: new TimelineMoveView(timeline.Model, Text(1), Text(2), Text(3), Text(4), row.GetString(5))));
            }
        }
        return moves;
    }

    private async Task<IReadOnlyList<TimelineEventView>> MessagesAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var messages = new List<TimelineEventView>();
        foreach (var id in ids)
        {
            var records = await ledger.PageAsync(new LedgerQuery { Customer = id }, MostMessages, cancellation);
            messages.AddRange(records.Reverse().Select(r => new TimelineEventView((r.DoneAt ?? r.CalledAt ?? r.PlannedAt).UtcDateTime, Message: MessageView.Of(r), Reason: SkipReason.Find(r.Reason)?.Text)));
        }
        return messages;
    }
}
