using System.Text.Json.Nodes;

namespace RfmFlows.SendPulse;

/// <summary>Single e-mails: sending them, what became of them, and who must not get any.</summary>
public sealed class SmtpResource
{
    private const int IdsPerCall = 500;
    private const long NoSuchEmail = 14;
    private const string Domains = "/v2/email-service/smtp/sender_domains";
    private readonly ApiTransport _transport;

    internal SmtpResource(ApiTransport transport) => _transport = transport;

    /// <summary>Hands an e-mail over. Never repeated by itself once it has been written; see <see cref="SendOutcome"/>.</summary>
    /// <param name="message">The e-mail.</param>
    /// <param name="cancellation">Throws only while nothing has been written; later the outcome is unknown.</param>
    public Task<SendOutcome> SendAsync(EmailMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var request = ApiRequest.Message("/smtp/emails", EmailBody.Write(message));
        return _transport.SendAsync(request, static reply => new SendOutcome.Accepted(JsonShapes.Text(reply.Root, "id")), cancellation);
    }

    /// <summary>One e-mail; null if SendPulse knows none of this id.</summary>
    public Task<EmailRecord?> GetAsync(string id, CancellationToken cancellation = default)
        => _transport.FindAsync(
            ApiRequest.Get("/smtp/emails/{id}", "/smtp/emails/" + Uri.EscapeDataString(id)),
            AnswerJson.Default.EmailRecord,
            [NoSuchEmail],
            cancellation);

    /// <summary>One page of the sent e-mails.</summary>
    /// <param name="filter">Which are wanted; null for all.</param>
    /// <param name="limit">Longest page. Default: 100.</param>
    /// <param name="offset">How many to skip. Default: 0.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<IReadOnlyList<EmailRecord>> ListAsync(
        EmailFilter? filter = null, int limit = Pages.Size, int offset = 0, CancellationToken cancellation = default)
    {
        filter ??= new EmailFilter();
        var path = new QueryText("/smtp/emails")
            .Page(limit, offset)
            .Add("from", filter.From).Add("to", filter.To)
            .Add("sender", filter.Sender).Add("recipient", filter.Recipient)
            .Add("country", filter.WithoutCountries ? "off" : null);
        return _transport.ListAsync(ApiRequest.Get("/smtp/emails", path.ToString()), AnswerJson.Default.EmailRecord, cancellation);
    }

    /// <summary>All sent e-mails that the filter wants, page by page.</summary>
    public IAsyncEnumerable<EmailRecord> AllAsync(EmailFilter? filter = null, CancellationToken cancellation = default)
        => Pages.AllAsync((limit, offset, ct) => ListAsync(filter, limit, offset, ct), record => record.Id, cancellation);

    /// <summary>
    /// The e-mails that a recipient was sent on a day under a subject: what to look at before an e-mail whose outcome is unknown is sent again.
    /// </summary>
    /// <param name="recipient">The recipient's address.</param>
    /// <param name="day">The day, in the account's time zone.</param>
    /// <param name="subject">The exact subject.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<IReadOnlyList<EmailRecord>> FindSentAsync(
        string recipient, DateOnly day, string subject, CancellationToken cancellation = default)
    {
        // Whether the last day belongs to the range is not documented: ask for one more and choose here.
        var filter = new EmailFilter { From = day, To = day.AddDays(1), Recipient = recipient };
        var found = new List<EmailRecord>();
        await foreach (var record in AllAsync(filter, cancellation).ConfigureAwait(false))
        {
            if (string.Equals(record.Subject, subject, StringComparison.Ordinal)
                && (record.Recipient is null || string.Equals(record.Recipient, recipient, StringComparison.OrdinalIgnoreCase))
                && (record.SendDate is not { } sent || DateOnly.FromDateTime(sent) == day))
            {
                found.Add(record);
            }
        }

        return found;
    }

    /// <summary>Many e-mails by id; ids that SendPulse does not know are missing from the answer.</summary>
    public async Task<IReadOnlyList<EmailRecord>> InfoAsync(IEnumerable<string> ids, CancellationToken cancellation = default)
    {
        var records = new List<EmailRecord>();
        foreach (var batch in ids.Chunk(IdsPerCall))
        {
            await InfoAsync(batch, records, cancellation).ConfigureAwait(false);
        }

        return records;
    }

    /// <summary>Number of e-mails ever sent.</summary>
    public Task<long> TotalAsync(CancellationToken cancellation = default) => TotalAsync("/smtp/emails/total", cancellation);

    /// <summary>Bounces of the last 24 hours.</summary>
    /// <param name="date">The day; null for today.</param>
    /// <param name="limit">Longest page. Default: 100.</param>
    /// <param name="offset">How many to skip. Default: 0.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<BouncePage> BouncesAsync(DateOnly? date = null, int limit = Pages.Size, int offset = 0, CancellationToken cancellation = default)
        => _transport.ReadAsync(
            ApiRequest.Get("/smtp/bounces/day", new QueryText("/smtp/bounces/day").Add("date", date).Page(limit, offset).ToString()),
            AnswerJson.Default.BouncePage,
            cancellation);

    /// <summary>Number of bounces in the last 24 hours.</summary>
    public Task<long> BouncesTotalAsync(CancellationToken cancellation = default) => TotalAsync("/smtp/bounces/day/total", cancellation);

    /// <summary>The addresses that the account's e-mails leave from.</summary>
    public Task<IReadOnlyList<string>> IpsAsync(CancellationToken cancellation = default)
        => _transport.ListAsync(ApiRequest.Get("/smtp/ips"), AnswerJson.Default.String, cancellation);

    /// <summary>The senders allowed for single e-mails.</summary>
    public Task<IReadOnlyList<string>> SendersAsync(CancellationToken cancellation = default)
        => _transport.ListAsync(ApiRequest.Get("/smtp/senders"), AnswerJson.Default.String, cancellation);

    /// <summary>Stops single e-mails to these addresses.</summary>
    /// <param name="emails">The addresses.</param>
    /// <param name="comment">Why; null for nothing.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task UnsubscribeAsync(IEnumerable<string> emails, string? comment = null, CancellationToken cancellation = default)
    {
        JsonArray rows = [.. emails.Select(email => comment is null
            ? new JsonObject { ["email"] = email }
            : new JsonObject { ["email"] = email, ["comment"] = comment })];
        return _transport.DoAsync(ApiRequest.Post("/smtp/unsubscribe", RequestJson.Body(("emails", rows))), cancellation);
    }

    /// <summary>Takes addresses off the list of those who get no single e-mails.</summary>
    public Task AllowAsync(IEnumerable<string> emails, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Delete("/smtp/unsubscribe", body: RequestJson.Body(("emails", RequestJson.List(emails)))), cancellation);

    /// <summary>One page of those who get no single e-mails.</summary>
    /// <param name="date">Only those of a day; null for all.</param>
    /// <param name="limit">Longest page. Default: 100.</param>
    /// <param name="offset">How many to skip. Default: 0.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<IReadOnlyList<Unsubscribed>> UnsubscribedAsync(
        DateOnly? date = null, int limit = Pages.Size, int offset = 0, CancellationToken cancellation = default)
        => _transport.ListAsync(
            ApiRequest.Get("/smtp/unsubscribe", new QueryText("/smtp/unsubscribe").Add("date", date).Page(limit, offset).ToString()),
            AnswerJson.Default.Unsubscribed,
            cancellation);

    /// <summary>Whether an address gets no single e-mails.</summary>
    public async Task<bool> IsUnsubscribedAsync(string email, CancellationToken cancellation = default)
    {
        const string Operation = "/smtp/unsubscribe/search";
        var request = new ApiRequest(HttpMethod.Get, Operation, new QueryText(Operation).Add("email", email).ToString()) { FalseIsAnAnswer = true };
        return (await _transport.ReadAsync(request, AnswerJson.Default.Acknowledgement, cancellation).ConfigureAwait(false)).Result;
    }

    /// <summary>Asks an unsubscribed address to come back (at most 5 a day).</summary>
    /// <param name="email">The address.</param>
    /// <param name="sender">The sender that asks.</param>
    /// <param name="language">ru, en, ua, tr, es or pt. Default: en.</param>
    /// <param name="cancellation">Throws only while nothing has been written; later the outcome is unknown.</param>
    public Task<SendOutcome> ResubscribeAsync(string email, string sender, string language = "en", CancellationToken cancellation = default)
        => _transport.SendAsync(
            ApiRequest.Message("/smtp/resubscribe", RequestJson.Body(("email", email), ("sender", sender), ("lang", language))),
            static reply => new SendOutcome.Accepted(JsonShapes.Text(reply.Root, "id")),
            cancellation);

    /// <summary>The domains that the account may send from, with the state of their DNS records.</summary>
    public Task<IReadOnlyList<SenderDomain>> DomainsAsync(CancellationToken cancellation = default)
        => _transport.ListAsync(ApiRequest.Get(Domains), AnswerJson.Default.SenderDomain, cancellation);

    /// <summary>Adds a domain to send from.</summary>
    public Task AddDomainAsync(string domain, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Post(Domains + "/{domain}", null, $"{Domains}/{Uri.EscapeDataString(domain)}"), cancellation);

    private async Task<long> TotalAsync(string path, CancellationToken cancellation)
        => (await _transport.ReadAsync(ApiRequest.Get(path), AnswerJson.Default.TotalAnswer, cancellation).ConfigureAwait(false)).Total;

    private async Task InfoAsync(ArraySegment<string> ids, List<EmailRecord> records, CancellationToken cancellation)
    {
        var request = ApiRequest.Lookup("/smtp/emails/info", RequestJson.Body(("emails", RequestJson.List(ids))));
        try
        {
            records.AddRange(await _transport.ListAsync(request, AnswerJson.Default.EmailRecord, cancellation).ConfigureAwait(false));
        }
        catch (SendPulseException e) when (e.ErrorCode == NoSuchEmail)
        {
            // Whether one unknown id or only none known brings this answer is not documented: look at each half by itself.
            if (ids.Count > 1)
            {
                await InfoAsync(ids[..(ids.Count / 2)], records, cancellation).ConfigureAwait(false);
                await InfoAsync(ids[(ids.Count / 2)..], records, cancellation).ConfigureAwait(false);
            }
        }
    }
}
