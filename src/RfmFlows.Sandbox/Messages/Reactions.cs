using System.Text.Json;
using Dapper;
using RfmFlows.Sandbox.Books;
using RfmFlows.Sandbox.Storage;
using RfmFlows.Sandbox.Webhooks;

namespace RfmFlows.Sandbox.Messages;

/// <summary>Records what recipients do: counters, the message's state, who may no longer be written to, and the events for webhooks.</summary>
internal sealed class Reactions(MessageEvents events)
{
    public void Record(WriteSession session, Message message, ReactionKind kind, string url, long at)
    {
        if (kind != ReactionKind.Delivered)
        {
            Count(session, message, kind, url, at);
        }

        if (message.Channel != Channels.Email)
        {
            return;
        }

        var books = kind is ReactionKind.Unsubscribe or ReactionKind.Spam ? StopWriting(session, message, kind, at) : [];
        events.Tell(session, message, kind, url, books.Length > 0 ? books[0].ToString() : "", at);
    }

    private static void Count(WriteSession session, Message message, ReactionKind kind, string url, long at)
    {
        session.Connection.Execute(
            "insert into reaction (messageSeq, kind, url, at) values (@Seq, @kind, @url, @at)",
            new { message.Seq, kind = kind.ToString().ToLowerInvariant(), url, at });
        session.Connection.Execute(
            """
            update message set opens = opens + @opens, clicks = clicks + @clicks, state = max(state, @state),
              answerCode = iif(@bounced, 550, answerCode)
            where seq = @Seq
            """,
            new
            {
                message.Seq,
                opens = kind == ReactionKind.Open ? 1 : 0,
                clicks = kind == ReactionKind.Click ? 1 : 0,
                state = State(kind),
                bounced = kind == ReactionKind.Bounce,
            });
    }

    /// <summary>Marks the contact in the campaign's lists, or the address for SMTP; returns those lists.</summary>
    private static long[] StopWriting(WriteSession session, Message message, ReactionKind kind, long at)
    {
        if (message.CampaignId is null)
        {
            session.Connection.Execute(
                """
                insert into stop (kind, address, comment, cause, addedAt) values ('smtp', @Recipient, '', @cause, @at)
                on conflict do nothing
                """,
                new { message.Recipient, cause = kind == ReactionKind.Spam ? "spam" : "link", at });
            return [];
        }

        var json = session.Connection.ExecuteScalar<string>("select books from campaign where id = @CampaignId", new { message.CampaignId });
        var books = JsonSerializer.Deserialize<long[]>(json ?? "[]")!;
        session.Connection.Execute(
            "update contact set status = @status where email = @Recipient and bookId in @books",
            new { message.Recipient, books, status = kind == ReactionKind.Spam ? ContactStatus.BlockedByUser : ContactStatus.Unsubscribed });
        return books;
    }

    private static long State(ReactionKind kind) => kind switch
    {
        ReactionKind.Open => MessageState.Opened,
        ReactionKind.Click => MessageState.Clicked,
        ReactionKind.Unsubscribe => MessageState.Unsubscribed,
        ReactionKind.Spam => MessageState.SpamComplaint,
        _ => MessageState.NoSuchAddress,
    };
}
