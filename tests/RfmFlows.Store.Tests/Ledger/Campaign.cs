using RfmFlows.Campaigns;
using RfmFlows.Warehouse;

namespace RfmFlows.Store.Tests;

/// <summary>What the tests of the ledger share: recipients, jobs, a gateway that counts, a sink that remembers.</summary>
internal static class Campaign
{
    public static readonly RowShape Shape = new(Columns.Of(("customer", ColumnType.Text), ("name", ColumnType.Text), ("sum", ColumnType.Money)));

    public static Recipient Person(int number, string? address = null) => new(
        Shape, $"c{number}", address ?? $"c{number}@example.org", true, [$"c{number}", $"Name {number}", 10m * number]);

    public static async IAsyncEnumerable<IReadOnlyList<Recipient>> People(int from, int count, int batch = 500)
    {
        for (var start = from; start < from + count; start += batch)
        {
            await Task.Yield();
            yield return [.. Enumerable.Range(start, Math.Min(batch, from + count - start)).Select(n => Person(n))];
        }
    }

    public static SendJob Job(IMessageGateway gateway, CampaignKey? key = null) => new()
    {
        Campaign = key ?? CampaignKey.EachStart("win-back", "send", "run1"),
        AsOf = new DateOnly(2026, 11, 22),
        Message = new MessageSpec { Subject = new TextSource.Fixed("Hello, {{name}}"), Body = new TextSource.Fixed("<p>Dear {{default name \"friend\"}}, you have {{money sum \"RUB\"}}.</p>") },
        Shape = Shape,
        Gateway = gateway,
        Options = new SendOptions { FirstPause = TimeSpan.Zero, LongestPause = TimeSpan.Zero },
    };

    public static SendLane Lane(string run = "run1") => new(CampaignKey.EachStart("win-back", "send", run), "", Channel.Email, "counting", new DateOnly(2026, 11, 22));

    /// <summary>The recipients as the policy lets them through.</summary>
    public static async Task<IReadOnlyList<ApprovedRecipient>> ApproveAsync(params IReadOnlyList<Recipient> recipients) =>
        (await new ContactPolicy(Channel.Email, new PolicySettings(), new NobodySuppressed()).JudgeAsync(recipients, CancellationToken.None)).Approved;
}
