namespace RfmFlows.SendPulse;

/// <summary>Webhooks of the e-mail service. Those of single e-mails are set up by hand at SendPulse; SMS has none.</summary>
public sealed class WebhooksResource
{
    private const string Root = "/v2/email-service/webhook";
    private readonly ApiTransport _transport;

    internal WebhooksResource(ApiTransport transport) => _transport = transport;

    /// <summary>All webhooks.</summary>
    public Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken cancellation = default)
        => _transport.ListAsync(ApiRequest.Get(Root), AnswerJson.Default.Webhook, cancellation);

    /// <summary>One webhook; null if there is none of this id.</summary>
    public Task<Webhook?> GetAsync(long id, CancellationToken cancellation = default)
        => _transport.FindAsync(ApiRequest.Get(Root + "/{id}", $"{Root}/{id}"), AnswerJson.Default.Webhook, [8], cancellation);

    /// <summary>Has events posted to an address; one webhook comes of each.</summary>
    /// <param name="url">The address: https, with a part that cannot be guessed, because events are not signed.</param>
    /// <param name="actions">
    /// The events: delivered, open, redirect, unsubscribe, spam, soft_bounces, hard_bounces, new_emails, delete, task_status_update.
    /// </param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<IReadOnlyList<Webhook>> CreateAsync(Uri url, IEnumerable<string> actions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        return _transport.ListAsync(
            ApiRequest.Post(Root, RequestJson.Body(("url", url.AbsoluteUri), ("actions", RequestJson.List(actions)))),
            AnswerJson.Default.Webhook,
            cancellation);
    }

    /// <summary>Has a webhook's events posted elsewhere.</summary>
    public Task UpdateAsync(long id, Uri url, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        return _transport.DoAsync(ApiRequest.Put(Root + "/{id}", RequestJson.Body(("url", url.AbsoluteUri)), $"{Root}/{id}"), cancellation);
    }

    /// <summary>Deletes a webhook.</summary>
    public Task DeleteAsync(long id, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Delete(Root + "/{id}", $"{Root}/{id}"), cancellation);
}
