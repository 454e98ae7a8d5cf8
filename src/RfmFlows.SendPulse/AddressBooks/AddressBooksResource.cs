using System.Text.Json.Nodes;

namespace RfmFlows.SendPulse;

/// <summary>Address books and their contacts.</summary>
public sealed class AddressBooksResource
{
    private const string Root = "/addressbooks";
    private const int ContactsPerCall = 100;
    private const long NoSuchBook = 213;
    private static readonly long[] NoSuchContact = [8, 14, 17, 303, 502];
    private readonly ApiTransport _transport;

    internal AddressBooksResource(ApiTransport transport) => _transport = transport;

    /// <summary>Makes an address book and returns its id.</summary>
    public async Task<long> CreateAsync(string name, CancellationToken cancellation = default)
        => (await _transport.ReadAsync(ApiRequest.Post(Root, RequestJson.Body(("bookName", name))), AnswerJson.Default.MailingList, cancellation)
            .ConfigureAwait(false)).Id;

    /// <summary>One page of the address books.</summary>
    public Task<IReadOnlyList<MailingList>> ListAsync(int limit = Pages.Size, int offset = 0, CancellationToken cancellation = default)
        => _transport.ListAsync(
            ApiRequest.Get(Root, new QueryText(Root).Page(limit, offset).ToString()), AnswerJson.Default.MailingList, cancellation);

    /// <summary>All address books.</summary>
    public IAsyncEnumerable<MailingList> AllAsync(CancellationToken cancellation = default)
        => Pages.AllAsync(ListAsync, book => book.Id, cancellation);

    /// <summary>One address book; null if there is none of this id.</summary>
    public Task<MailingList?> GetAsync(long id, CancellationToken cancellation = default)
        => _transport.FindAsync(ApiRequest.Get(Root + "/{id}", $"{Root}/{id}"), AnswerJson.Default.MailingList, [NoSuchBook], cancellation);

    /// <summary>Gives an address book another name.</summary>
    public Task RenameAsync(long id, string name, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Put(Root + "/{id}", RequestJson.Body(("name", name)), $"{Root}/{id}"), cancellation);

    /// <summary>Deletes an address book with its contacts.</summary>
    public Task DeleteAsync(long id, CancellationToken cancellation = default)
        => _transport.DoAsync(ApiRequest.Delete(Root + "/{id}", $"{Root}/{id}"), cancellation);

    /// <summary>The variables that an address book keeps.</summary>
    public Task<IReadOnlyList<BookVariable>> VariablesAsync(long id, CancellationToken cancellation = default)
        => _transport.ListAsync(Get(id, "/variables"), AnswerJson.Default.BookVariable, cancellation);

    /// <summary>One page of the contacts.</summary>
    /// <param name="id">The address book.</param>
    /// <param name="filter">Which contacts. Default: all.</param>
    /// <param name="limit">Longest page. Default: 100, the API's own limit.</param>
    /// <param name="offset">How many to skip. Default: 0.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<IReadOnlyList<Contact>> ContactsAsync(
        long id, ContactFilter filter = ContactFilter.All, int limit = Pages.Size, int offset = 0, CancellationToken cancellation = default)
    {
        var path = new QueryText($"{Root}/{id}/emails")
            .Page(limit, offset)
            .Add("active", filter == ContactFilter.Active ? true : null)
            .Add("not_active", filter == ContactFilter.Inactive ? true : null);
        return _transport.ListAsync(ApiRequest.Get(Root + "/{id}/emails", path.ToString()), AnswerJson.Default.Contact, cancellation);
    }

    /// <summary>All contacts, page by page.</summary>
    public IAsyncEnumerable<Contact> AllContactsAsync(long id, ContactFilter filter = ContactFilter.All, CancellationToken cancellation = default)
        => Pages.AllAsync((limit, offset, ct) => ContactsAsync(id, filter, limit, offset, ct), contact => contact.Email, cancellation);

    /// <summary>Adds contacts in one call, or changes the variables of those that are there.</summary>
    /// <param name="id">The address book.</param>
    /// <param name="contacts">The contacts. How many one call may hold is not documented.</param>
    /// <param name="options">How they are added; null for the defaults.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task AddAsync(long id, IReadOnlyList<NewContact> contacts, AddContactsOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        options ??= new AddContactsOptions();
        var emails = contacts.Any(contact => contact.Variables is not null)
            ? RequestJson.Node(contacts, RequestJson.Instance.IReadOnlyListNewContact)
            : RequestJson.List(contacts.Select(contact => contact.Email));
        var body = RequestJson.Body(
            ("emails", emails),
            ("confirmation", options.ConfirmationSender is null ? null : "force"),
            ("sender_email", options.ConfirmationSender),
            ("template_id", options.ConfirmationTemplate),
            ("message_lang", options.ConfirmationLanguage),
            ("tags", options.Tags is null ? null : new JsonArray([.. options.Tags.Select(tag => (JsonNode)tag)])),
            ("dont_update", options.KeepExisting ? true : null),
            ("disable_webhook", options.WithoutWebhooks ? true : null));
        return _transport.DoAsync(ApiRequest.Post(Root + "/{id}/emails", body, $"{Root}/{id}/emails"), cancellation);
    }

    /// <summary>Removes contacts, a hundred in one call.</summary>
    public async Task RemoveAsync(long id, IEnumerable<string> emails, CancellationToken cancellation = default)
    {
        foreach (var batch in emails.Chunk(ContactsPerCall))
        {
            var body = RequestJson.Body(("emails", RequestJson.List(batch)));
            await _transport.DoAsync(ApiRequest.Delete(Root + "/{id}/emails", $"{Root}/{id}/emails", body), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Number of contacts.</summary>
    public async Task<long> CountAsync(long id, bool onlyActive = false, CancellationToken cancellation = default)
    {
        var path = new QueryText($"{Root}/{id}/emails/total").Add("active", onlyActive ? true : null);
        return (await _transport.ReadAsync(ApiRequest.Get(Root + "/{id}/emails/total", path.ToString()), AnswerJson.Default.TotalAnswer, cancellation)
            .ConfigureAwait(false)).Total;
    }

    /// <summary>Stops campaigns of an address book to these contacts, a hundred in one call.</summary>
    public async Task UnsubscribeAsync(long id, IEnumerable<string> emails, CancellationToken cancellation = default)
    {
        foreach (var batch in emails.Chunk(ContactsPerCall))
        {
            var body = RequestJson.Body(("emails", RequestJson.List(batch)));
            await _transport.DoAsync(Post(id, "/emails/unsubscribe", body), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Sets variables of the contact with an address.</summary>
    public Task SetVariablesAsync(long id, string email, IReadOnlyList<NewVariable> variables, CancellationToken cancellation = default)
        => _transport.DoAsync(Post(id, "/emails/variable", RequestJson.Body(("email", email), ("variables", Variables(variables)))), cancellation);

    /// <summary>Sets variables of the contact with a phone.</summary>
    public Task SetPhoneVariablesAsync(long id, string phone, IReadOnlyList<NewVariable> variables, CancellationToken cancellation = default)
        => _transport.DoAsync(
            Post(id, "/phones/variable", RequestJson.Body(("phone", Phones.Digits(phone)), ("variables", Variables(variables)))), cancellation);

    /// <summary>One contact; null if the address book holds none of this address.</summary>
    public Task<Contact?> ContactAsync(long id, string email, CancellationToken cancellation = default)
        => _transport.FindAsync(
            ApiRequest.Get(Root + "/{id}/emails/{email}", $"{Root}/{id}/emails/{Uri.EscapeDataString(email)}"),
            AnswerJson.Default.Contact,
            NoSuchContact,
            cancellation);

    /// <summary>The contacts whose variable has a value.</summary>
    public Task<IReadOnlyList<Contact>> FindByVariableAsync(long id, string name, string value, CancellationToken cancellation = default)
        => _transport.ListAsync(
            ApiRequest.Get(
                Root + "/{id}/variables/{name}/{value}",
                $"{Root}/{id}/variables/{Uri.EscapeDataString(name)}/{Uri.EscapeDataString(value)}"),
            AnswerJson.Default.Contact,
            cancellation);

    /// <summary>Gives a contact another phone.</summary>
    public Task SetPhoneAsync(long id, string email, string phone, CancellationToken cancellation = default)
        => _transport.DoAsync(
            ApiRequest.Put(Root + "/{id}/phone", RequestJson.Body(("email", email), ("phone", Phones.Digits(phone))), $"{Root}/{id}/phone"),
            cancellation);

    /// <summary>What a campaign to the address book costs.</summary>
    public Task<BookCost> CostAsync(long id, CancellationToken cancellation = default)
        => _transport.ReadAsync(Get(id, "/cost"), AnswerJson.Default.BookCost, cancellation);

    /// <summary>One page of the campaigns that used the address book.</summary>
    public Task<IReadOnlyList<BookCampaign>> CampaignsAsync(
        long id, int limit = Pages.Size, int offset = 0, CancellationToken cancellation = default)
        => _transport.ListAsync(
            ApiRequest.Get(Root + "/{id}/campaigns", new QueryText($"{Root}/{id}/campaigns").Page(limit, offset).ToString()),
            AnswerJson.Default.BookCampaign,
            cancellation);

    private static JsonNode Variables(IReadOnlyList<NewVariable> variables)
        => RequestJson.Node(variables, RequestJson.Instance.IReadOnlyListNewVariable);

    private static ApiRequest Get(long id, string rest) => ApiRequest.Get(Root + "/{id}" + rest, $"{Root}/{id}{rest}");

    private static ApiRequest Post(long id, string rest, byte[] body) => ApiRequest.Post(Root + "/{id}" + rest, body, $"{Root}/{id}{rest}");
}
