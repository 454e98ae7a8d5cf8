using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Campaigns;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>The suppression list: addresses that nothing is sent to, whatever a scenario says.</summary>
internal static class SuppressionsEndpoints
{
    private const int MostItems = 10_000;
    private const int MostRemarks = 20;
    private const int LongestReason = 100;
    private static readonly Channel[] Channels = [Channel.Email, Channel.Sms];

    public static void Map(IEndpointRouteBuilder api)
    {
        var list = api.MapGroup("/suppressions").WithTags("Suppression list");
        list.MapGet("", ListAsync).Is("listSuppressions", "Addresses that nothing is sent to, by channel and address", 400);
        list.MapPost("", AddAsync).Is("addSuppressions", "Send nothing to addresses any more; all or none are added", 400);
        list.MapDelete("/{channel}/{address}", RemoveAsync).Is("removeSuppression", "Allow messages to an address again", 400, 404);
    }

    private static async Task<Ok<SuppressionPageView>> ListAsync(
        ISuppressionList list,
        CancellationToken cancellation,
        [Description("email or sms. Default: both.")] string? channel = null,
        [Description("The field after of the stretch before.")] string? after = null,
        int? limit = null)
    {
        var take = Paging.Read(null, limit).Limit;
        var found = await list.ListAsync(channel is null ? null : ReadChannel(channel), ReadAfter(after), take, cancellation);
        return TypedResults.Ok(new SuppressionPageView([.. found.Select(SuppressionView.Of)], found.Count == take ? $"{found[^1].Channel}:{found[^1].Address}" : null));
    }

    private static async Task<Ok<SuppressionsAddedView>> AddAsync(
        SuppressionsBody body, ISuppressionList list, TimeProvider clock, Auditor audit, CancellationToken cancellation)
    {
        if (body.Items.Count is 0 or > MostItems)
        {
            throw new FlowException(ApiRemarks.BadQuery("items", body.Items.Count.ToString(CultureInfo.InvariantCulture), ($"1 to {MostItems} addresses", $"от 1 до {MostItems} адресов")));
        }
        var remarks = new List<Remark>();
        var now = clock.GetUtcNow();
        var entries = body.Items.Select((item, index) => Read(item, index, now, audit.Who, remarks)).OfType<Suppression>().DistinctBy(s => (s.Channel, s.Address)).ToList();
        if (remarks.Count > 0)
        {
            throw new FlowException([.. remarks.Take(MostRemarks)]);
        }
        var added = await list.AddAsync(entries, cancellation);
        await audit.AddAsync("suppression.add", $"{added}");
        return TypedResults.Ok(new SuppressionsAddedView(added, entries.Count - added));
    }

    private static async Task<NoContent> RemoveAsync(string channel, string address, ISuppressionList list, Auditor audit, CancellationToken cancellation)
    {
        var of = ReadChannel(channel);
        var one = of.Normalize(address) ?? throw new FlowException(ApiRemarks.BadAddress(address, of).At("address"));
        if (!await list.RemoveAsync(of, one, cancellation))
        {
            throw new FlowException(ApiRemarks.NotSuppressed(one));
        }
        await audit.AddAsync("suppression.remove", of.Name);
        return TypedResults.NoContent();
    }

    private static Suppression? Read(SuppressionBody item, int index, DateTimeOffset now, string who, List<Remark> remarks)
    {
        if (Channels.FirstOrDefault(c => c.Name == item.Channel) is not { } channel)
        {
            remarks.Add(NoChannel(item.Channel).At($"items[{index}].channel"));
            return null;
        }
        if (channel.Normalize(item.Address) is not { } address)
        {
            remarks.Add(ApiRemarks.BadAddress(item.Address, channel).At($"items[{index}].address"));
            return null;
        }
        var reason = item.Reason.Trim();
        if (reason.Length is 0 or > LongestReason)
        {
            remarks.Add(ApiRemarks.BadQuery("reason", reason, ($"1 to {LongestReason} characters", $"от 1 до {LongestReason} символов")).At($"items[{index}].reason"));
            return null;
        }
        return new Suppression(channel.Name, address, reason, now, who);
    }

    private static Channel ReadChannel(string name) => Channels.FirstOrDefault(c => c.Name == name) ?? throw new FlowException(NoChannel(name));

    private static Remark NoChannel(string name)
    {
        var names = string.Join(", ", Channels.Select(c => c.Name));
        return ApiRemarks.BadQuery("channel", name, ($"one of {names}", $"одно из {names}"));
    }

    private static Suppression? ReadAfter(string? after) => after is null ? null
        : after.Split(':', 2) is [var channel, var address] ? new Suppression(channel, address, "", default, "")
        : throw new FlowException(ApiRemarks.BadQuery("after", after, ("the field after of the stretch before", "поле after предыдущего ответа")));
}
