using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Settings;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Smtp;

/// <summary>The checked argument of POST /smtp/emails.</summary>
internal sealed record MailRequest
{
    public required string Subject { get; init; }

    public required Mailbox From { get; init; }

    public required IReadOnlyList<Mailbox> Recipients { get; init; }

    public string? Html { get; init; }

    public string? Text { get; init; }

    public string? TemplateId { get; init; }

    public required JsonObject TemplateVariables { get; init; }

    /// <summary>Reply-to and the names of attachments, as JSON; null when there are none.</summary>
    public string? Details { get; init; }

    public required long Size { get; init; }

    public static MailRequest Read(Fields arguments, SandboxSettings settings)
    {
        var mail = arguments.Nested("email") ?? throw ApiError.Missing("email");
        var from = Mailbox.Read(mail.Object("from")) ?? throw new ApiError(422, 10, "Sender address is missing or invalid");
        var recipients = AllRecipients(mail, settings);
        var subject = mail.Text("subject") is { Length: > 0 } given ? given : throw new ApiError(422, 12, "Subject is missing");
        var template = mail.Nested("template");
        var html = mail.Base64("html");
        var text = mail.Text("text");
        if (template is null && string.IsNullOrEmpty(html) && string.IsNullOrEmpty(text))
        {
            throw new ApiError(422, 13, "Body is empty");
        }

        var attachments = Attachments.Read(mail);
        var size = (html?.Length ?? 0) + (text?.Length ?? 0) + subject.Length + attachments.Bytes;
        return size > settings.Limits.SmtpMessageBytes && settings.Limits.SmtpMessageBytes > 0
            ? throw new ApiError(422, 422, "Message is too large")
            : new MailRequest
            {
                Subject = subject,
                From = from,
                Recipients = recipients,
                Html = html,
                Text = text is null && html is not null && mail.Flag("auto_plain_text") ? PlainText.Of(html) : text,
                TemplateId = template is null ? null : template.Text("id") ?? throw new ApiError(422, 10, "Template id is missing"),
                TemplateVariables = Variables(template),
                Details = DetailsOf(mail, attachments),
                Size = size,
            };
    }

    private static List<Mailbox> AllRecipients(Fields mail, SandboxSettings settings)
    {
        var to = Mailbox.ReadList(mail.List("to"));
        if (to is not { Count: > 0 })
        {
            throw new ApiError(422, 11, "Recipients are missing or invalid");
        }

        var copies = Mailbox.ReadList(mail.List("cc") ?? []);
        var blind = Mailbox.ReadList(mail.List("bcc") ?? []);
        if (copies is null || blind is null)
        {
            throw ApiError.Invalid("email.recipient");
        }

        List<Mailbox> all = [.. to, .. copies, .. blind];
        if (all.Any(mailbox => settings.Recipients.Refused.Fits(mailbox.Email)))
        {
            throw ApiError.Invalid("email.recipient");
        }

        return all.Count > settings.Limits.SmtpRecipients && settings.Limits.SmtpRecipients > 0
            ? throw new ApiError(422, 550, "Too many recipients")
            : all;
    }

    private static JsonObject Variables(Fields? template)
    {
        try
        {
            return template?.Object("variables") ?? [];
        }
        catch (ApiError)
        {
            throw new ApiError(422, 731, "Template variables are badly formed");
        }
    }

    private static string? DetailsOf(Fields mail, Attachments attachments)
    {
        var replyTo = Mailbox.Read(mail.Object("reply_to"));
        return replyTo is null && attachments.Names.Count == 0 ? null
            : JsonSerializer.Serialize(new { replyTo = replyTo?.Email, attachments = attachments.Names }, Answer.Json);
    }
}
