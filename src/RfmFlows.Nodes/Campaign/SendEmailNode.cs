using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;
using RfmFlows.Nodes.Campaign.Sending;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign;

/// <summary>Sends an e-mail to each recipient.</summary>
public sealed class SendEmailNode : SendNode
{
    private const string Campaign = "campaign";

    private static readonly ChoiceSetting Way = new("way", ("Way of sending", "Способ отправки"),
        new Choice("single", ("One by one (SMTP API)", "По одному (SMTP API)")),
        new Choice(Campaign, ("By campaigns to address books", "Рассылками по адресным книгам"))
        {
            Help = ("Up to 20,000 recipients of one text make one campaign; SendPulse allows four an hour, and the run waits for that. The subject must be the same for all.",
                "До 20 000 получателей одного текста — одна рассылка; SendPulse допускает четыре в час, и запуск этого ждёт. Тема должна быть у всех одна."),
        });
    private static readonly TextSetting FromName = new("fromName", ("Sender's name", "Имя отправителя")) { Required = true, MaxLength = 200 };
    private static readonly TextSetting FromAddress = new("fromAddress", ("Sender's address", "Адрес отправителя"))
    {
        Required = true, MaxLength = 254, Help = ("Must be confirmed at SendPulse.", "Должен быть подтверждён в SendPulse."),
    };
    private static readonly TextSetting ReplyTo = new("replyTo", ("Answers to", "Адрес для ответов")) { MaxLength = 254 };

    public override NodeDescription Description { get; } = new("campaign.send-email", 1, PaletteGroup.Campaign)
    {
        Title = ("Send e-mail", "Отправить e-mail"),
        Purpose = ("Writes an e-mail to each recipient who may be written to, once.", "Отправляет письмо каждому, кому можно писать, — один раз."),
        Help = SendHelp.WithCampaigns,
        Icon = "mail-forward",
        SearchWords = ["email", "mail", "smtp", "address book", "sendpulse", "письмо", "почта", "рассылка", "адресная книга", "отправить"],
        Inputs = SendInputs,
        Outputs = SendOutputs,
        Settings = [Way, FromName, FromAddress, ReplyTo, .. EmailTexts.All, .. SendSettings.Policy, .. SendSettings.Identity],
        Effect = Effect.Send,
        UsesAsOf = true,
        CanFail = true,
    };

    internal override IReadOnlyList<Setting> LookedUpBy => [Way, FromAddress];

    private protected override Channel Channel => Channel.Email;

    private protected override MessageSpec? Message(SettingValues settings, Columns columns, Action<Remark> add) => EmailTexts.Spec(settings, columns, add);

    private protected override IMessageGateway Gateway(MessagingAccount account, SettingValues settings) => settings.Get(Way) == Campaign
        ? account.EmailCampaign(settings.Get(FromName), settings.Get(FromAddress))
        : account.Email(settings.Get(FromName), settings.Get(FromAddress), settings.Has(ReplyTo) ? settings.Get(ReplyTo) : null);

    private protected override Task VerifyAsync(BuildContext build, MessageSpec message) =>
        build.Get(Way) == Campaign ? CampaignTexts.VerifyAsync(build, message) : Task.CompletedTask;

    protected override void Check(CheckContext check)
    {
        foreach (var setting in new[] { FromAddress, ReplyTo }.Where(s => check.Settings.Has(s) && Channel.Email.Normalize(check.Get(s)) is null))
        {
            check.Add(CampaignRemarks.BadSenderAddress(check.Get(setting)).At(setting.Name));
        }
        if (check.Get(Way) == Campaign)
        {
            CheckCampaign(check);
        }
        base.Check(check);
    }

    private static void CheckCampaign(CheckContext check)
    {
        if (check.Settings.Has(ReplyTo))
        {
            check.Add(CampaignRemarks.ReplyToOfCampaign(check.Get(ReplyTo)).At(ReplyTo.Name));
        }
        if (EmailTexts.FixedSubject(check.Settings) is { } subject && CampaignTexts.IsPersonal(subject))
        {
            check.Add(CampaignRemarks.PersonalSubject(subject).At(EmailTexts.Subject.Name));
        }
    }
}
