using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Settings;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Inbox;

/// <summary>The sandbox's own calls: what arrived, the switches, the page.</summary>
internal static class InboxEndpoints
{
    private const int UsualPage = 100;
    private const int LargestPage = 1000;

    public static void Map(IEndpointRouteBuilder app, SandboxParts parts)
    {
        app.MapGet("/sandbox/messages", context => WithArguments(context, fields => ListAsync(context, parts, fields)));
        app.MapGet("/sandbox/messages/summary", context => Answer.WriteAsync(context, 200, parts.Database.Read(InboxSummary.Read)));
        app.MapGet("/sandbox/messages/{id}", context => OneAsync(context, parts));
        app.MapPost("/sandbox/messages/{id}/reactions", context => WithArguments(context, fields => ReactAsync(context, parts, fields)));
        app.MapDelete("/sandbox/messages", context => WithArguments(context, fields => ResetAsync(context, parts, fields)));
        app.MapGet("/sandbox/settings", context => WriteSettings(context, parts.Settings.Current));
        app.MapPut("/sandbox/settings", context => ChangeSettingsAsync(context, parts));
        app.MapGet("/sandbox/unknown", context => Answer.WriteAsync(context, 200, parts.Unknown.All));
        app.MapPost("/sandbox/flush", context => FlushAsync(context, parts));
        InboxPage.Map(app);
    }

    private static Task ListAsync(HttpContext context, SandboxParts parts, Fields fields)
    {
        var filter = InboxFilter.Read(fields);
        var page = fields.Page(LargestPage, UsualPage);
        return Answer.WriteAsync(context, 200, parts.Database.Read(db => new
        {
            total = InboxMessage.Count(db, filter),
            messages = InboxMessage.List(db, filter, page).Select(message => message.Show()).ToList(),
        }));
    }

    private static Task OneAsync(HttpContext context, SandboxParts parts) =>
        parts.Database.Read(db => InboxMessage.Find(db, (string)context.GetRouteValue("id")!)) is { } message
            ? Answer.WriteAsync(context, 200, message.Show())
            : Answer.WriteAsync(context, 404, new { message = "No such message" });

    private static async Task ReactAsync(HttpContext context, SandboxParts parts, Fields fields)
    {
        var name = fields.Required("kind");
        if (!Enum.TryParse<ReactionKind>(name, ignoreCase: true, out var kind) || kind == ReactionKind.Delivered || char.IsAsciiDigit(name[0]))
        {
            throw ApiError.Invalid("kind");
        }

        var at = parts.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var isDone = await parts.Database.WriteAsync(session =>
        {
            var message = InboxMessage.Find(session.Connection, (string)context.GetRouteValue("id")!);
            if (message is not null)
            {
                parts.Reactions.Record(session, message.Posted(), kind, fields.Text("url") ?? "", at);
            }

            return message is not null;
        });
        await Answer.WriteAsync(context, isDone ? 200 : 404, new { result = isDone });
    }

    private static async Task ResetAsync(HttpContext context, SandboxParts parts, Fields fields)
    {
        var everything = fields.Flag("all");
        await parts.Database.WriteAsync(session =>
        {
            parts.Outbox.Forget();
            Reset.Run(session.Connection, everything);
            return true;
        });
        parts.Unknown.Clear();
        await Answer.WriteAsync(context, 200, Answer.Done);
    }

    private static async Task ChangeSettingsAsync(HttpContext context, SandboxParts parts)
    {
        using var reader = new StreamReader(context.Request.Body);
        try
        {
            await WriteSettings(context, await parts.Settings.ChangeAsync(await reader.ReadToEndAsync(context.RequestAborted)));
        }
        catch (SettingsFormatException error)
        {
            await Answer.WriteAsync(context, 400, new { remarks = error.Remarks });
        }
    }

    private static async Task FlushAsync(HttpContext context, SandboxParts parts)
    {
        await parts.Dispatcher.DeliverDueAsync();
        await Answer.WriteAsync(context, 200, new { events = await parts.Webhooks.FlushAsync(context.RequestAborted) });
    }

    private static Task WriteSettings(HttpContext context, SandboxSettings settings)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(SettingsJson.Write(settings), context.RequestAborted);
    }

    private static async Task WithArguments(HttpContext context, Func<Fields, Task> handler)
    {
        try
        {
            await handler((await RequestReader.ReadAsync(context.Request, bodyOnGet: false)).Fields);
        }
        catch (ApiError error)
        {
            await Answer.WriteAsync(context, error.Status, error.Body);
        }
    }
}
