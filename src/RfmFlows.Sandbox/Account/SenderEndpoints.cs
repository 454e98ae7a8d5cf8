using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Storage;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Account;

/// <summary>Sender addresses. An added one gets a letter with a code, which arrives in the sandbox, and is active once the code is given back.</summary>
internal static class SenderEndpoints
{
    private const long WaitBetweenCodes = 15 * 60_000;

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/senders", List);
        routes.Post("/senders", AddAsync);
        routes.Delete("/senders", RemoveAsync);
        routes.Map("GET", "/senders/{email}/code", SendCodeAsync);
        routes.Post("/senders/{email}/code", ActivateAsync);
    }

    public static bool IsActive(SqliteConnection connection, string email) => connection.ExecuteScalar<bool>(
        "select exists (select 1 from sender where email = @email and active)", new { email });

    private static object List(ApiCall call) => call.Read(db => db.Query<Sender>("select * from sender order by email").Select(sender => new
    {
        email = sender.Email,
        name = sender.Name,
        status = sender.Active ? "Active" : "New",
        is_allowed_for_smtp = sender.Active,
    }).ToList());

    private static Task<object> AddAsync(ApiCall call)
    {
        var email = call.Fields.Has("email") ? call.Fields.Text("email")! : throw new ApiError(422, 903, "Sender address is missing");
        var name = call.Fields.Has("name") ? call.Fields.Text("name")! : throw new ApiError(422, 901, "Sender name is missing");
        if (!EmailSyntax.Fits(email))
        {
            throw new ApiError(422, 906, "Sender address is invalid");
        }

        return call.DoAsync(session =>
        {
            if (session.Connection.ExecuteScalar<bool>("select exists (select 1 from stop where kind = 'blacklist' and address = @email)", new { email }))
            {
                throw new ApiError(422, 904, "Sender address is in the blacklist");
            }

            if (Find(session.Connection, email) is not null)
            {
                throw new ApiError(422, 902, "Sender address is already in use");
            }

            var sender = new Sender { Email = email, Name = name, Code = Names.Random(16) };
            session.Connection.Execute(
                "insert into sender (email, name, active, code, codeSentAt) values (@Email, @Name, 0, @Code, @CodeSentAt)", sender);
            SendCode(call, session, sender);
        });
    }

    private static Task<object> RemoveAsync(ApiCall call)
    {
        var email = call.Fields.Required("email");
        return call.DoAsync(session =>
        {
            if (session.Connection.Execute("delete from sender where email = @email", new { email }) == 0)
            {
                throw Unknown();
            }
        });
    }

    private static Task<object> SendCodeAsync(ApiCall call) => call.WriteAsync<object>(session =>
    {
        var sender = Find(session.Connection, call.Route("email")) ?? throw Unknown();
        if (sender.Active)
        {
            throw new ApiError(422, 21, "Nothing is awaiting activation");
        }

        if (call.Now - sender.CodeSentAt < WaitBetweenCodes)
        {
            throw new ApiError(422, 1004, "The code has been sent already, wait 15 minutes");
        }

        SendCode(call, session, sender);
        return new { result = true, email = sender.Email };
    });

    private static Task<object> ActivateAsync(ApiCall call)
    {
        var code = call.Fields.Has("code") ? call.Fields.Text("code")! : throw new ApiError(422, 1104, "Code is missing");
        return call.WriteAsync<object>(session =>
        {
            var sender = Find(session.Connection, call.Route("email")) ?? throw Unknown();
            if (sender.Code != code)
            {
                throw new ApiError(422, 1005, "Confirmation failed");
            }

            session.Connection.Execute("update sender set active = 1 where email = @Email", sender);
            return new { result = true, email = sender.Email };
        });
    }

    private static void SendCode(ApiCall call, WriteSession session, Sender sender)
    {
        call.Parts.Courier.Deliver(session, new Message
        {
            Id = Names.SmtpId(),
            Channel = Channels.Email,
            Recipient = sender.Email,
            RecipientName = sender.Name,
            Sender = "support@sandbox.test",
            Subject = "Confirm your sender address",
            Text = $"Your code: {sender.Code}",
            ReceivedAt = call.Now,
            RequestKey = call.Key,
        });
        session.Connection.Execute("update sender set codeSentAt = @Now where email = @Email", new { call.Now, sender.Email });
    }

    private static Sender? Find(SqliteConnection connection, string email) =>
        connection.QuerySingleOrDefault<Sender>("select * from sender where email = @email", new { email });

    private static ApiError Unknown() => new(404, 1003, "Sender not found");
}
