using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Account;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Storage;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Smtp;

/// <summary>POST /smtp/emails.</summary>
internal static class SmtpSending
{
    public static void Map(ApiRoutes routes) => routes.Send("/smtp/emails", SendAsync);

    private static Task<object> SendAsync(ApiCall call)
    {
        var mail = MailRequest.Read(call.Fields, call.Settings);
        var id = Names.SmtpId();
        return call.WriteAsync<object>(session =>
        {
            var filled = mail.TemplateId is null ? mail : FillTemplate(session.Connection, mail);
            var place = 0;
            foreach (var recipient in filled.Recipients)
            {
                // Whoever must not be written to is dropped without a word, as the vendor does.
                if (!IsStopped(session.Connection, recipient.Email))
                {
                    Deliver(call, session, filled, recipient, call.Settings.SmtpIdPerRecipient && place > 0 ? $"{id}-{place}" : id);
                }

                place++;
            }

            return new { result = true, id };
        });
    }

    private static void Deliver(ApiCall call, WriteSession session, MailRequest mail, Mailbox recipient, string id) =>
        call.Parts.Courier.Deliver(
            session,
            new Message
            {
                Id = id,
                Channel = Channels.Email,
                Recipient = recipient.Email,
                RecipientName = recipient.Name,
                Sender = mail.From.Email,
                SenderName = mail.From.Name,
                Subject = mail.Subject,
                Text = mail.Text,
                Html = mail.Html,
                Details = mail.Details,
                Size = mail.Size,
                ReceivedAt = call.Now,
                RequestKey = call.Key,
            },
            () => Links.First(mail.Html));

    private static MailRequest FillTemplate(SqliteConnection connection, MailRequest mail)
    {
        var template = Template.Find(connection, mail.TemplateId!) ?? throw new ApiError(422, 31, "Template not found");
        if (template.Body.Length == 0)
        {
            throw new ApiError(422, 32, "Template is empty");
        }

        var html = Placeholders.Fill(template.Body, "", "", mail.TemplateVariables);
        var subject = Placeholders.Fill(mail.Subject, "", "", mail.TemplateVariables);
        return mail with { Html = html, Subject = subject, Size = mail.Size + html.Length };
    }

    private static bool IsStopped(SqliteConnection connection, string address) =>
        connection.ExecuteScalar<bool>(
            "select exists (select 1 from stop where kind in ('smtp', 'blacklist') and address = @address)", new { address });
}
