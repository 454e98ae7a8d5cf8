using System.Text.Json;

namespace RfmFlows.SendPulse;

/// <summary>SMS: sending, what became of it, senders and the SMS black list. Phones in address books: <see cref="Numbers"/>.</summary>
public sealed class SmsResource
{
    private const string BlackList = "/sms/black_list";
    private readonly ApiTransport _transport;

    internal SmsResource(ApiTransport transport)
    {
        _transport = transport;
        Numbers = new SmsNumbersResource(transport);
    }

    /// <summary>Phones in address books.</summary>
    public SmsNumbersResource Numbers { get; }

    /// <summary>Hands an SMS over. Never repeated by itself once it has been written; see <see cref="SendOutcome"/>.</summary>
    /// <param name="message">The SMS.</param>
    /// <param name="cancellation">Throws only while nothing has been written; later the outcome is unknown.</param>
    /// <returns><see cref="SendOutcome.AcceptedSms"/> when it was taken.</returns>
    public Task<SendOutcome> SendAsync(SmsMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return SendAsync("/sms/send", RequestJson.Body(message, RequestJson.Instance.SmsMessage), cancellation);
    }

    /// <summary>Makes an SMS campaign to an address book, under the same rules as <see cref="SendAsync(SmsMessage, CancellationToken)"/>.</summary>
    public Task<SendOutcome> SendToBookAsync(SmsBookCampaign campaign, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        return SendAsync("/sms/campaigns", RequestJson.Body(campaign, RequestJson.Instance.SmsBookCampaign), cancellation);
    }

    /// <summary>Cancels a campaign that has not been sent.</summary>
    public Task CancelAsync(long id, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Put("/sms/campaigns/cancel/{id}", null, $"/sms/campaigns/cancel/{id}"), cancellation);

    /// <summary>Deletes a campaign.</summary>
    public Task DeleteAsync(long id, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Delete("/sms/campaigns", body: RequestJson.Body(("id", id))), cancellation);

    /// <summary>The campaigns of a range of days, in the account's time zone; null leaves an end open.</summary>
    public Task<IReadOnlyList<SmsCampaign>> ListAsync(DateOnly? from = null, DateOnly? to = null, CancellationToken cancellation = default)
    {
        // Whole days with their times, so that the last one is included wherever the end is read as an instant.
        var path = new QueryText("/sms/campaigns/list")
            .Add("dateFrom", from is { } first ? $"{first:yyyy-MM-dd} 00:00:00" : null)
            .Add("dateTo", to is { } last ? $"{last:yyyy-MM-dd} 23:59:59" : null);
        return _transport.ListAsync(ApiRequest.Get("/sms/campaigns/list", path.ToString()), AnswerJson.Default.SmsCampaign, cancellation);
    }

    /// <summary>One campaign with what became of it for each phone; null if there is none of this id.</summary>
    public Task<SmsCampaignInfo?> GetAsync(long id, CancellationToken cancellation = default)
        => _transport.FindAsync(
            ApiRequest.Get("/sms/campaigns/info/{id}", $"/sms/campaigns/info/{id}"), AnswerJson.Default.SmsCampaignInfo, [8, 602, 802], cancellation);

    /// <summary>
    /// The campaigns of a range of days that went to a phone: what to look at before an SMS whose outcome is unknown is sent again.
    /// Reads every campaign of the range.
    /// </summary>
    /// <param name="phone">The phone with country code.</param>
    /// <param name="from">First day, in the account's time zone.</param>
    /// <param name="to">Last day, in the account's time zone.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<IReadOnlyList<SmsFound>> FindAsync(string phone, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        var digits = Phones.Digits(phone);
        var found = new List<SmsFound>();
        foreach (var campaign in await ListAsync(from, to, cancellation).ConfigureAwait(false))
        {
            if (await GetAsync(campaign.Id, cancellation).ConfigureAwait(false) is { } info)
            {
                found.AddRange(info.Phones.Where(recipient => recipient.Phone == digits).Select(recipient => new SmsFound(info, recipient)));
            }
        }

        return found;
    }

    /// <summary>What an SMS would cost.</summary>
    public Task<SmsCost> CostAsync(SmsMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var path = CostPath(message);
        for (var i = 0; i < message.Phones.Count; i++)
        {
            path.Add($"phones[{i}]", Phones.Digits(message.Phones[i]));
        }

        return CostAsync(path, cancellation);
    }

    /// <summary>What an SMS campaign to an address book would cost.</summary>
    public Task<SmsCost> CostAsync(SmsBookCampaign campaign, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        return CostAsync(CostPath(campaign).Add("addressBookId", campaign.AddressBookId), cancellation);
    }

    /// <summary>The senders' names.</summary>
    public Task<IReadOnlyList<SmsSender>> SendersAsync(CancellationToken cancellation = default)
        => _transport.ListAsync(ApiRequest.Get("/sms/senders"), AnswerJson.Default.SmsSender, cancellation);

    /// <summary>The phones that no SMS is sent to.</summary>
    public Task<IReadOnlyList<SmsBlacklisted>> BlacklistAsync(CancellationToken cancellation = default)
        => _transport.ListAsync(ApiRequest.Get(BlackList), AnswerJson.Default.SmsBlacklisted, cancellation);

    /// <summary>Which of these phones no SMS is sent to.</summary>
    public Task<IReadOnlyList<SmsBlacklisted>> BlacklistAsync(IReadOnlyList<string> phones, CancellationToken cancellation = default)
    {
        var path = new QueryText(BlackList + "/by_numbers");
        for (var i = 0; i < phones.Count; i++)
        {
            path.Add($"phones[{i}]", Phones.Digits(phones[i]));
        }

        return _transport.ListAsync(ApiRequest.Get(BlackList + "/by_numbers", path.ToString()), AnswerJson.Default.SmsBlacklisted, cancellation);
    }

    /// <summary>Stops SMS to these phones.</summary>
    public Task<SmsCounters> AddToBlacklistAsync(IEnumerable<string> phones, string? description = null, CancellationToken cancellation = default)
        => _transport.CountAsync(
            ApiRequest.Post(BlackList, RequestJson.Body(("phones", Phones.List(phones)), ("description", description))), cancellation);

    /// <summary>Allows SMS to these phones again.</summary>
    public Task<SmsCounters> RemoveFromBlacklistAsync(IEnumerable<string> phones, CancellationToken cancellation = default)
        => _transport.CountAsync(ApiRequest.Delete(BlackList, body: RequestJson.Body(("phones", Phones.List(phones)))), cancellation);

    private static QueryText CostPath(SmsContent content)
    {
        var path = new QueryText("/sms/campaigns/cost").Add("body", content.Body).Add("sender", content.Sender);
        foreach (var (country, route) in content.Route ?? new Dictionary<string, string>())
        {
            path.Add($"route[{country}]", route);
        }

        return path;
    }

    private Task<SmsCost> CostAsync(QueryText path, CancellationToken cancellation)
        => _transport.ReadAsync(ApiRequest.Get("/sms/campaigns/cost", path.ToString()), AnswerJson.Default.SmsCost, cancellation);

    private Task<SendOutcome> SendAsync(string path, byte[] body, CancellationToken cancellation)
        => _transport.SendAsync(ApiRequest.Message(path, body), static reply => Accepted(reply.Root), cancellation);

    private static SendOutcome.AcceptedSms Accepted(JsonElement answer)
    {
        var counters = answer.TryGetProperty("counters", out var value) ? JsonShapes.Single(value) : null;
        return new SendOutcome.AcceptedSms(JsonShapes.Text(answer, "campaign_id"), Count("sends"), Count("exceptions"));

        int? Count(string name) => counters is { ValueKind: JsonValueKind.Object } counts ? (int?)JsonShapes.Integer(counts, name) : null;
    }
}
