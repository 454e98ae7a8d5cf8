using System.Text.Json.Nodes;

namespace RfmFlows.SendPulse;

/// <summary>Phones in address books.</summary>
public sealed class SmsNumbersResource
{
    private const string Root = "/sms/numbers";
    private readonly ApiTransport _transport;

    internal SmsNumbersResource(ApiTransport transport) => _transport = transport;

    /// <summary>Adds phones to an address book.</summary>
    public Task<SmsCounters> AddAsync(long bookId, IEnumerable<string> phones, CancellationToken cancellation = default)
        => _transport.CountAsync(
            ApiRequest.Post(Root, RequestJson.Body(("addressBookId", bookId), ("phones", Phones.List(phones)))), cancellation);

    /// <summary>Adds phones with their variables to an address book.</summary>
    public Task<SmsCounters> AddAsync(
        long bookId, IReadOnlyDictionary<string, IReadOnlyList<NewVariable>> phones, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(phones);
        var body = new JsonObject();
        foreach (var (phone, variables) in phones)
        {
            // An array inside an array: one level fewer makes the server fail.
            body[Phones.Digits(phone)] = new JsonArray(Variables(variables));
        }

        return _transport.CountAsync(
            ApiRequest.Post(Root + "/variables", RequestJson.Body(("addressBookId", bookId), ("phones", body))), cancellation);
    }

    /// <summary>Gives phones of an address book the same variables.</summary>
    public Task<SmsCounters> UpdateAsync(
        long bookId, IEnumerable<string> phones, IReadOnlyList<NewVariable> variables, CancellationToken cancellation = default)
        => _transport.CountAsync(
            ApiRequest.Put(Root, RequestJson.Body(("addressBookId", bookId), ("phones", Phones.List(phones)), ("variables", Variables(variables)))),
            cancellation);

    /// <summary>Removes phones from an address book.</summary>
    public Task<SmsCounters> RemoveAsync(long bookId, IEnumerable<string> phones, CancellationToken cancellation = default)
        => _transport.CountAsync(
            ApiRequest.Delete(Root, body: RequestJson.Body(("addressBookId", bookId), ("phones", Phones.List(phones)))), cancellation);

    /// <summary>One phone of an address book; null if it holds none.</summary>
    public Task<SmsNumber?> GetAsync(long bookId, string phone, CancellationToken cancellation = default)
        => _transport.FindAsync(
            ApiRequest.Get(Root + "/info/{book}/{phone}", $"{Root}/info/{bookId}/{Phones.Digits(phone)}"),
            AnswerJson.Default.SmsNumber,
            [8, 17, 303, 502],
            cancellation);

    private static JsonNode Variables(IReadOnlyList<NewVariable> variables)
        => RequestJson.Node(variables, RequestJson.Instance.IReadOnlyListNewVariable);
}
