using System.Text.Json.Nodes;
using Dapper;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Storage;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Books;

/// <summary>POST /addressbooks/{id}/emails: adds contacts, or updates the variables of those already there.</summary>
internal static class ContactImport
{
    private const long BadlyFormedContacts = 21356;

    public static Task<object> AddAsync(ApiCall call)
    {
        var entries = Entries(call);
        var confirms = call.Fields.Text("confirmation") == "force";
        if (confirms)
        {
            call.Fields.Required("sender_email");
        }

        var keepsOld = call.Fields.Flag("dont_update");
        var silent = call.Fields.Flag("disable_webhook");
        return call.DoAsync(session =>
        {
            Book.Require(session.Connection, call.RouteId());
            foreach (var (email, variables) in entries)
            {
                if (Find(call, session, email) is { } known)
                {
                    Update(session, known, variables, keepsOld);
                    continue;
                }

                Insert(call, session, email, variables, confirms);
                if (!silent)
                {
                    Announce(call, session, email, variables);
                }
            }
        });
    }

    private static List<(string Email, JsonObject Variables)> Entries(ApiCall call)
    {
        var given = call.BareList ?? call.Fields.RequiredList("emails");
        var most = call.Settings.Limits.ContactsPerCall;
        if (most > 0 && given.Count > most)
        {
            throw ApiError.TooMany("emails", most);
        }

        var entries = given.Select(Entry).Where(entry => EmailSyntax.Fits(entry.Email)).ToList();
        entries.RemoveAll(entry => call.Settings.Recipients.Refused.Fits(entry.Email));
        return entries.Count > 0 ? entries : throw new ApiError(422, BadlyFormedContacts, "Badly formed incoming data");
    }

    private static (string Email, JsonObject Variables) Entry(JsonNode? node) => node is JsonObject fields
        ? (Loose.Text(fields["email"])?.Trim() ?? "", Variables.Read(fields["variables"]))
        : (Loose.Text(node)?.Trim() ?? "", []);

    private static Contact? Find(ApiCall call, WriteSession session, string email) => Contact.Select(
        session.Connection, "bookId = @id and email = @email", new { id = call.RouteId(), email }).SingleOrDefault();

    private static void Update(WriteSession session, Contact known, JsonObject changes, bool keepsOld)
    {
        if (changes.Count > 0 && !keepsOld)
        {
            Save(session, known, Variables.Merge(Variables.Parse(known.Variables), changes));
        }
    }

    /// <summary>Replaces a contact's variables, and its phone where they hold one.</summary>
    public static void Save(WriteSession session, Contact contact, JsonObject variables) => session.Connection.Execute(
        "update contact set variables = @json, phone = coalesce(@phone, phone) where bookId = @BookId and email = @Email",
        new { contact.BookId, contact.Email, json = variables.ToJsonString(Answer.Json), phone = Variables.Phone(variables) });

    private static void Insert(ApiCall call, WriteSession session, string email, JsonObject variables, bool confirms)
    {
        session.Connection.Execute(
            """
            insert into contact (bookId, email, phone, status, source, addedAt, variables)
            values (@book, @email, @phone, @status, 'api', @Now, @json)
            """,
            new
            {
                book = call.RouteId(),
                email,
                phone = Variables.Phone(variables),
                status = confirms ? ContactStatus.ConfirmationRequested : ContactStatus.Active,
                call.Now,
                json = variables.ToJsonString(Answer.Json),
            });
        if (confirms)
        {
            AskForConfirmation(call, session, email);
        }
    }

    private static void AskForConfirmation(ApiCall call, WriteSession session, string email) => call.Parts.Courier.Deliver(session, new Message
    {
        Id = Names.SmtpId(),
        Channel = Channels.Email,
        Recipient = email,
        Sender = call.Fields.Text("sender_email")!,
        Subject = "Confirm your subscription",
        Text = "Confirm that you want to receive these e-mails.",
        ReceivedAt = call.Now,
        RequestKey = call.Key,
    });

    private static void Announce(ApiCall call, WriteSession session, string email, JsonObject variables) =>
        call.Parts.Outbox.EmailService(session, "new_emails", () => new Dictionary<string, object>
        {
            ["timestamp"] = call.Now / 1000,
            ["event"] = "new_emails",
            ["email"] = email,
            ["book_id"] = call.RouteId(),
            ["source"] = "address book",
            ["variables"] = variables.Count > 0 ? variables : new JsonArray(),
        });
}
