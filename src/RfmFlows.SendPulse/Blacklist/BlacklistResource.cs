using System.Text;
using System.Text.Json.Nodes;

namespace RfmFlows.SendPulse;

/// <summary>Addresses that no campaign of the account reaches.</summary>
public sealed class BlacklistResource
{
    private const string Root = "/blacklist";
    private readonly ApiTransport _transport;

    internal BlacklistResource(ApiTransport transport) => _transport = transport;

    /// <summary>All addresses on the list.</summary>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation = default)
        => _transport.ListAsync(ApiRequest.Get(Root), AnswerJson.Default.String, cancellation);

    /// <summary>Puts addresses on the list.</summary>
    public Task AddAsync(IEnumerable<string> emails, string? comment = null, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Post(Root, RequestJson.Body(("emails", Encoded(emails)), ("comment", comment))), cancellation);

    /// <summary>Takes addresses off the list.</summary>
    public Task RemoveAsync(IEnumerable<string> emails, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Delete(Root, body: RequestJson.Body(("emails", Encoded(emails)))), cancellation);

    private static JsonNode Encoded(IEnumerable<string> emails) => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join(',', emails)));
}
