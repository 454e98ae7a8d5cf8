namespace RfmFlows.SendPulse;

/// <summary>E-mail senders.</summary>
public sealed class SendersResource
{
    private const string Root = "/senders";
    private readonly ApiTransport _transport;

    internal SendersResource(ApiTransport transport) => _transport = transport;

    /// <summary>All senders.</summary>
    public Task<IReadOnlyList<Sender>> ListAsync(CancellationToken cancellation = default)
        => _transport.ListAsync(ApiRequest.Get(Root), AnswerJson.Default.Sender, cancellation);

    /// <summary>Adds a sender, which must then be confirmed by a code.</summary>
    public Task AddAsync(string email, string name, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Post(Root, RequestJson.Body(("email", email), ("name", name))), cancellation);

    /// <summary>Removes a sender.</summary>
    public Task DeleteAsync(string email, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Delete(Root, body: RequestJson.Body(("email", email))), cancellation);

    /// <summary>Has the confirmation code sent to the sender's own mailbox. Each call sends an e-mail.</summary>
    public Task RequestCodeAsync(string email, CancellationToken cancellation = default)
        => _transport.DoAsync(
            new ApiRequest(HttpMethod.Get, Root + "/{email}/code", Path(email)) { SafeToRepeat = false }, cancellation);

    /// <summary>Confirms a sender by the code it was sent.</summary>
    public Task ConfirmAsync(string email, string code, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Post(Root + "/{email}/code", RequestJson.Body(("code", code)), Path(email)), cancellation);

    private static string Path(string email) => $"{Root}/{Uri.EscapeDataString(email)}/code";
}
