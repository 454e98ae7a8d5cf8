using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Sending;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign;

/// <summary>Shows finished messages as a table, without a ledger or a gateway.</summary>
public sealed class PreviewMessagesNode : NodeType
{
    private static readonly ChoiceSetting ChannelName = new("channel", ("Channel", "Канал"),
        new Choice("email", ("E-mail", "E-mail")), new Choice("sms", ("SMS", "SMS")));
    private static readonly IntegerSetting Rows = new("rows", ("Messages", "Сообщений")) { Default = 100, Min = 1, Max = 10_000 };
    private static readonly TextSetting Subject = new("subject", ("Subject", "Тема"))
    {
        Default = "{{email_subject}}", Language = TextLanguage.Template, Port = SendSettings.Recipients, MaxLength = 500, ShownWhen = new ShownWhen(ChannelName, "email"),
    };
    private static readonly ColumnSetting TextColumn = new("textColumn", SendSettings.Recipients, ("Column of the text", "Столбец текста"))
    {
        Help = ("By default email_text or sms_text.", "По умолчанию email_text или sms_text."),
    };

    private static readonly ChoiceSetting Format = new("format", ("The text is", "Текст — это"),
        new Choice("plain", ("Plain text", "Обычный текст")), new Choice("html", ("HTML", "HTML")))
    {
        ShownWhen = new ShownWhen(ChannelName, "email"),
    };

    private static readonly Columns Result = Columns.Of(
        ("customer", ColumnType.Text), ("address", ColumnType.Text), ("subject", ColumnType.Text), ("text", ColumnType.Text), ("characters", ColumnType.Integer),
        ("sms_parts", ColumnType.Integer), ("problem", ColumnType.Text));

    public override NodeDescription Description { get; } = new("campaign.preview", 1, PaletteGroup.Campaign)
    {
        Title = ("Preview messages", "Просмотр сообщений"),
        Purpose = ("Shows the finished messages of the first recipients as a table; nothing is planned or sent.",
            "Показывает готовые сообщения первых получателей таблицей; ничего не планируется и не отправляется."),
        Help = ("Gives subject, text, number of characters and, for SMS, of parts. A text that cannot be made shows why instead. Consents, the suppression list and the ledger are not asked.",
            "Даёт тему, текст, число символов, а для SMS — число частей. Если текст составить не удалось, показана причина. Согласия, стоп-лист и журнал отправок не проверяются."),
        Icon = "eye",
        SearchWords = ["preview", "render", "proof", "просмотр", "предпросмотр", "тексты"],
        Inputs = [Port.Table(SendSettings.Recipients, ("Recipients", "Получатели"))],
        Outputs = [Port.Table("output", ("Messages", "Сообщения"))],
        Settings = [ChannelName, Rows, Subject, TextColumn, Format, SendSettings.Customer, SendSettings.Address, SendSettings.Language],
    };

    public override async Task BuildAsync(BuildContext build)
    {
        var table = build.Input(SendSettings.Recipients);
        var channel = ChannelOf(build.Settings);
        var contact = ContactColumns.Of(build.Settings, table.Columns, channel, _ => { })!;
        var shape = new RowShape(table.Columns);
        var renderer = new MessageRenderer(Spec(build.Settings, table.Columns)!, channel, shape);
        await using var writer = await build.WriteOutputAsync("output");
        await foreach (var batch in RecipientStream.ReadAsync(build, table, contact, shape, build.Get(Rows), build.Cancellation))
        {
            foreach (var recipient in batch)
            {
                await writer.WriteAsync(Row(recipient, renderer, channel), build.Cancellation);
            }
        }
        await writer.CompleteAsync(build.Cancellation);
    }

    protected override void Check(CheckContext check)
    {
        check.Output("output", Result);
        if (check.Input(SendSettings.Recipients) is not { } columns)
        {
            return;
        }
        ContactColumns.Of(check.Settings, columns, ChannelOf(check.Settings), remark => AddUnlessConsent(check, remark));
        if (Spec(check.Settings, columns) is { } spec)
        {
            foreach (var remark in MessageRenderer.Check(spec, columns))
            {
                check.Add(remark);
            }
        }
        else if (!check.Settings.Has(TextColumn))
        {
            check.Add(SettingRemarks.Missing(TextColumn));
        }
    }

    // A preview writes to nobody, so consents do not matter to it.
    private static void AddUnlessConsent(CheckContext check, Remark remark)
    {
        if (remark.Severity == Severity.Error)
        {
            check.Add(remark);
        }
    }

    private static Channel ChannelOf(SettingValues settings) => settings.Get(ChannelName) == "sms" ? Channel.Sms : Channel.Email;

    private static MessageSpec? Spec(SettingValues settings, Columns columns)
    {
        var isEmail = ChannelOf(settings) == Channel.Email;
        var name = settings.Has(TextColumn) ? settings.Get(TextColumn) : isEmail ? "email_text" : "sms_text";
        return columns.Find(name) is not { } text
            ? null
            : new MessageSpec
            {
                Subject = !isEmail ? null
                    : !settings.Has(Subject) && columns.Has("email_subject") ? new TextSource.FromColumn("email_subject")
                    : new TextSource.Fixed(settings.Get(Subject), Subject.Name),
                Body = new TextSource.FromColumn(text.Name),
                PlainText = isEmail && settings.Get(Format) == "plain" ? new TextSource.FromColumn(text.Name) : null,
                Language = settings.Get(SendSettings.Language),
            };
    }

    private static object?[] Row(Recipient recipient, MessageRenderer renderer, Channel channel)
    {
        try
        {
            var message = renderer.Render(recipient);
            var text = message.PlainText ?? message.Body;
            long? parts = channel == Channel.Sms ? SmsText.Measure(text).Segments : null;
            return [recipient.Customer, recipient.Address, message.Subject, text, (long)text.Length, parts, null];
        }
        catch (TemplateException e)
        {
            return [recipient.Customer, recipient.Address, null, null, null, null, e.Message];
        }
    }
}
