using RfmFlows.Sandbox.Settings;
using RfmFlows.Sandbox.Storage;

namespace RfmFlows.Sandbox.Messages;

/// <summary>Brings a message to its recipient: stores it as arrived or bounced, and lets the recipient react as the settings say.</summary>
internal sealed class Courier(SettingsStore settings, Chance chance, Reactions reactions)
{
    public void Deliver(WriteSession session, Message message, Func<string>? link = null)
    {
        var bounces = settings.Current.Recipients.Bounced.Fits(message.Recipient);
        var posted = bounces ? message with { State = MessageState.NoSuchAddress, AnswerCode = SmtpAnswer.NoSuchUser } : message;
        posted = posted with { Seq = session.Insert(posted) };
        if (posted.Channel != Channels.Email)
        {
            return;
        }

        reactions.Record(session, posted, bounces ? ReactionKind.Bounce : ReactionKind.Delivered, "", posted.ReceivedAt);
        if (!bounces)
        {
            React(session, posted, link);
        }
    }

    private void React(WriteSession session, Message message, Func<string>? link)
    {
        var rates = settings.Current.Reactions;
        if (!chance.Happens(rates.OpenRate))
        {
            return;
        }

        reactions.Record(session, message, ReactionKind.Open, "", message.ReceivedAt);
        if (chance.Happens(rates.ClickRate) && link?.Invoke() is { Length: > 0 } url)
        {
            reactions.Record(session, message, ReactionKind.Click, url, message.ReceivedAt);
        }

        if (chance.Happens(rates.UnsubscribeRate))
        {
            reactions.Record(session, message, ReactionKind.Unsubscribe, "", message.ReceivedAt);
        }
    }
}
