using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Account;
using RfmFlows.Sandbox.Books;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Campaigns;

/// <summary>Reads and checks what POST and PATCH /campaigns say.</summary>
internal static class CampaignDraft
{
    private const int MostBooks = 10;
    private const int MostAttachments = 5;

    /// <param name="call">The call.</param>
    /// <param name="connection">Where books, senders and templates are looked up.</param>
    /// <param name="old">The campaign to change; null for a new one.</param>
    public static Campaign Read(ApiCall call, SqliteConnection connection, Campaign? old)
    {
        var fields = call.Fields;
        var isTest = fields.Flag("is_test");
        var sendAt = SendAt(call) ?? old?.SendAt;
        return new Campaign
        {
            Id = old?.Id ?? 0,
            Channel = Channels.Email,
            Name = Given(fields, "name") ?? old?.Name ?? "",
            SenderName = Given(fields, "sender_name") ?? old?.SenderName ?? throw new ApiError(422, 901, "Sender name is missing"),
            Sender = Sender(call, connection, Given(fields, "sender_email") ?? old?.Sender),
            Subject = Given(fields, "subject") ?? old?.Subject ?? throw new ApiError(422, 720, "Subject is empty"),
            Body = Body(fields, connection) ?? old?.Body ?? throw new ApiError(422, 721, "Message is empty"),
            Books = old?.Books ?? JsonSerializer.Serialize(BookIds(fields, connection, isTest)),
            Details = old?.Details ?? Details(fields, isTest),
            CreatedAt = old?.CreatedAt ?? call.Now,
            SendAt = sendAt ?? call.Now,
            Status = fields.Text("type") == "draft" ? CampaignStatus.Draft
                : sendAt > call.Now ? CampaignStatus.Queued
                : CampaignStatus.Creating,
            RequestKey = old?.RequestKey ?? call.Key,
        };
    }

    private static string? Given(Fields fields, string name) => fields.Text(name) is { Length: > 0 } text ? text : null;

    private static long? SendAt(ApiCall call)
    {
        if (!call.Fields.Has("send_date"))
        {
            return null;
        }

        var at = call.Time.Read(call.Fields.Text("send_date")!);
        return at >= call.Now ? at : throw new ApiError(422, 799, "Bad or past date");
    }

    private static string Sender(ApiCall call, SqliteConnection connection, string? email)
    {
        if (!EmailSyntax.Fits(email))
        {
            throw new ApiError(422, 701, "Sender is missing");
        }

        return !call.Settings.RequireActivatedSender || SenderEndpoints.IsActive(connection, email!)
            ? email!
            : throw new ApiError(422, 704, "Sender not found");
    }

    private static string? Body(Fields fields, SqliteConnection connection)
    {
        var body = fields.Base64("body");
        if (!fields.Has("template_id"))
        {
            return string.IsNullOrWhiteSpace(body) ? null : body;
        }

        return body is not null ? throw ApiError.Invalid("template_id")
            : (Template.Find(connection, fields.Text("template_id")!) ?? throw new ApiError(422, 290, "Template not found")).Body;
    }

    private static List<long> BookIds(Fields fields, SqliteConnection connection, bool isTest)
    {
        if (fields.Has("segment_id"))
        {
            throw ApiError.Invalid("segment_id");
        }

        var given = fields.List("list_id") is { Count: > 0 } list ? list : throw new ApiError(422, 722, "Mailing list id is missing");
        var ids = given.Select(node => Loose.Integer(node) ?? throw ApiError.MustBe("list_id", "integer")).Distinct().ToList();
        if (ids.Count > (isTest ? 1 : MostBooks))
        {
            throw ApiError.TooMany("list_id", isTest ? 1 : MostBooks);
        }

        foreach (var id in ids)
        {
            RequireBook(connection, id);
        }

        return ids;
    }

    private static void RequireBook(SqliteConnection connection, long id)
    {
        try
        {
            Book.Require(connection, id);
        }
        catch (ApiError)
        {
            throw new ApiError(422, 703, "Mailing list not found");
        }
    }

    private static string Details(Fields fields, bool isTest)
    {
        var attachments = Attachments.Read(fields).Names;
        return attachments.Count > MostAttachments ? throw ApiError.TooMany("attachments", MostAttachments) : new JsonObject
        {
            ["isTest"] = isTest,
            ["attachments"] = JsonSerializer.SerializeToNode(attachments),
            ["opens"] = fields.Nested("stats")?.Flag("opens", true) ?? true,
            ["clicks"] = fields.Nested("stats")?.Flag("clicks", true) ?? true,
        }.ToJsonString();
    }
}
