using System.Text.Json;

namespace RfmFlows.SendPulse;

/// <summary>Addresses across all address books.</summary>
public sealed class ContactsResource
{
    private readonly ApiTransport _transport;

    internal ContactsResource(ApiTransport transport) => _transport = transport;

    /// <summary>The address books that hold an address.</summary>
    public Task<IReadOnlyList<Membership>> MembershipsAsync(string email, CancellationToken cancellation = default)
        => _transport.ListAsync(Get(email, ""), AnswerJson.Default.Membership, cancellation);

    /// <summary>The address books that hold each of several addresses.</summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<Membership>>> MembershipsAsync(
        IEnumerable<string> emails, CancellationToken cancellation = default)
        => _transport.MapAsync<IReadOnlyList<Membership>>(
            ApiRequest.Lookup("/emails", RequestJson.Body(("emails", RequestJson.List(emails)))),
            value => [.. JsonShapes.Items(value).Select(item => item.Deserialize(AnswerJson.Default.Membership)!)],
            cancellation);

    /// <summary>How an address came into each of its address books.</summary>
    public Task<IReadOnlyList<MembershipOrigin>> OriginsAsync(string email, CancellationToken cancellation = default)
        => _transport.ListAsync(Get(email, "/details"), AnswerJson.Default.MembershipOrigin, cancellation);

    /// <summary>Removes an address from every address book.</summary>
    public Task EraseAsync(string email, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Delete("/emails/{email}", "/emails/" + Uri.EscapeDataString(email)), cancellation);

    /// <summary>What an address did with its campaigns.</summary>
    public async Task<ContactReactions> ReactionsAsync(string email, CancellationToken cancellation = default)
    {
        var answer = await _transport.ReadAsync(Get(email, "/campaigns"), AnswerJson.Default.ReactionsAnswer, cancellation).ConfigureAwait(false);
        return new ContactReactions
        {
            Sent = answer.Statistic?.Sent ?? 0,
            Open = answer.Statistic?.Open ?? 0,
            Link = answer.Statistic?.Link ?? 0,
            IsBlacklisted = answer.Blacklist,
        };
    }

    /// <summary>What several addresses did with their campaigns.</summary>
    public Task<IReadOnlyDictionary<string, ContactReactions>> ReactionsAsync(IEnumerable<string> emails, CancellationToken cancellation = default)
        => _transport.MapAsync(
            ApiRequest.Lookup("/emails/campaigns", RequestJson.Body(("emails", RequestJson.List(emails)))),
            value => JsonShapes.Single(value)?.Deserialize(AnswerJson.Default.ContactReactions) ?? new ContactReactions(),
            cancellation);

    private static ApiRequest Get(string email, string rest)
        => ApiRequest.Get("/emails/{email}" + rest, $"/emails/{Uri.EscapeDataString(email)}{rest}");
}
