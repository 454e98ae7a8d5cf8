using System.Globalization;
using System.Text.Json;

namespace RfmFlows.SendPulse;

/// <summary>E-mail campaigns to address books. SendPulse allows four new ones an hour.</summary>
public sealed class CampaignsResource
{
    private const string Root = "/campaigns";
    private static readonly long[] NoSuchCampaign = [602, 802];
    private readonly ApiTransport _transport;

    internal CampaignsResource(ApiTransport transport) => _transport = transport;

    /// <summary>Makes a campaign and, unless it is a draft or dated, starts it. Never repeated by itself; see <see cref="SendOutcome"/>.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="cancellation">Throws only while nothing has been written; later the outcome is unknown.</param>
    /// <returns><see cref="SendOutcome.AcceptedCampaign"/> when it was taken.</returns>
    public Task<SendOutcome> CreateAsync(NewCampaign campaign, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        var request = ApiRequest.Message(Root, RequestJson.Body(campaign, RequestJson.Instance.NewCampaign));
        return _transport.SendCampaignAsync(request, static reply => Accepted(reply.Root), cancellation);
    }

    /// <summary>After what time another campaign may be made, as far as this process knows; zero for now. Ask before the address book is filled.</summary>
    public TimeSpan NextAfter => _transport.NextCampaignAfter;

    /// <summary>One page of the campaigns.</summary>
    /// <param name="filter">Which are wanted; null for all.</param>
    /// <param name="limit">Longest page. Default: 100.</param>
    /// <param name="offset">How many to skip. Default: 0.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<IReadOnlyList<Campaign>> ListAsync(
        CampaignFilter? filter = null, int limit = Pages.Size, int offset = 0, CancellationToken cancellation = default)
    {
        var path = new QueryText(Root).Page(limit, offset).Add("order", filter?.Order);
        foreach (var status in filter?.Statuses ?? [])
        {
            path.Add("status[]", status);
        }

        // "planed" is how the API spells it.
        return _transport.ListAsync(ApiRequest.Get(Root, path.Add("planed", filter?.Planned).ToString()), AnswerJson.Default.Campaign, cancellation);
    }

    /// <summary>All campaigns that the filter wants, page by page.</summary>
    public IAsyncEnumerable<Campaign> AllAsync(CampaignFilter? filter = null, CancellationToken cancellation = default)
        => Pages.AllAsync((limit, offset, ct) => ListAsync(filter, limit, offset, ct), campaign => campaign.Id, cancellation);

    /// <summary>The campaigns of exactly this name: what to look at before a campaign whose outcome is unknown is made again.</summary>
    public async Task<IReadOnlyList<Campaign>> FindByNameAsync(string name, CancellationToken cancellation = default)
    {
        var found = new List<Campaign>();
        await foreach (var campaign in AllAsync(null, cancellation).ConfigureAwait(false))
        {
            if (string.Equals(campaign.Name, name, StringComparison.Ordinal))
            {
                found.Add(campaign);
            }
        }

        return found;
    }

    /// <summary>One campaign in detail; null if there is none of this id.</summary>
    public Task<CampaignInfo?> GetAsync(long id, CancellationToken cancellation = default)
        => _transport.FindAsync(Get(id, ""), AnswerJson.Default.CampaignInfo, NoSuchCampaign, cancellation);

    /// <summary>Changes a campaign that has not been sent; all of its values are sent anew.</summary>
    public Task UpdateAsync(long id, NewCampaign campaign, CancellationToken cancellation = default)
        => _transport.DoAsync(
            new ApiRequest(HttpMethod.Patch, Root + "/{id}", $"{Root}/{id}", RequestJson.Body(campaign, RequestJson.Instance.NewCampaign)),
            cancellation);

    /// <summary>Cancels a campaign that has not been sent.</summary>
    public Task CancelAsync(long id, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Delete(Root + "/{id}", $"{Root}/{id}"), cancellation);

    /// <summary>Opens by two-letter country code.</summary>
    public Task<IReadOnlyDictionary<string, long>> CountriesAsync(long id, CancellationToken cancellation = default)
        => _transport.MapAsync(Get(id, "/countries"), value => LenientNumber.Read<long>(value) ?? 0, cancellation);

    /// <summary>Clicks by link.</summary>
    public Task<IReadOnlyList<LinkCount>> ReferralsAsync(long id, CancellationToken cancellation = default)
        => _transport.ListAsync(Get(id, "/referrals"), AnswerJson.Default.LinkCount, cancellation);

    /// <summary>What became of the campaign for one address; null if it was not among the recipients.</summary>
    public Task<CampaignRecipient?> RecipientAsync(long id, string email, CancellationToken cancellation = default)
        => _transport.FindAsync(
            ApiRequest.Get(Root + "/{id}/email/{email}", $"{Root}/{id}/email/{Uri.EscapeDataString(email)}"),
            AnswerJson.Default.CampaignRecipient,
            [8, 14, 17, 502, .. NoSuchCampaign],
            cancellation);

    private static SendOutcome.AcceptedCampaign Accepted(JsonElement answer) => new(
        JsonShapes.Text(answer, "id"),
        new CampaignStatus((int?)JsonShapes.Integer(answer, "status")),
        (int?)JsonShapes.Integer(answer, "count"),
        (int?)JsonShapes.Integer(answer, "tariff_email_qty"),
        decimal.TryParse(JsonShapes.Text(answer, "overdraft_price"), NumberStyles.Float, CultureInfo.InvariantCulture, out var price) ? price : null,

        // The first spelling is the API's.
        JsonShapes.Text(answer, "ovedraft_currency") ?? JsonShapes.Text(answer, "overdraft_currency"));

    private static ApiRequest Get(long id, string rest) => ApiRequest.Get(Root + "/{id}" + rest, $"{Root}/{id}{rest}");
}
