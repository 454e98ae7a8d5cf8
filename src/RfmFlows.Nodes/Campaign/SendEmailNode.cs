using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;
using RfmFlows.Nodes.Campaign.Sending;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign;

/// <summary>Sends an e-mail to each recipient.</summary>
public sealed class SendEmailNode : SendNode
{
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
        Help = SendHelp.Text,
        Icon = "mail-forward",
        SearchWords = ["email", "mail", "smtp", "sendpulse", "письмо", "почта", "рассылка", "отправить"],
        Inputs = SendInputs,
        Outputs = SendOutputs,
        Settings = [FromName, FromAddress, ReplyTo, .. EmailTexts.All, .. SendSettings.Policy, .. SendSettings.Identity],
        Effect = Effect.Send,
        UsesAsOf = true,
        CanFail = true,
    };

    private protected override Channel Channel => Channel.Email;

    private protected override MessageSpec? Message(SettingValues settings, Columns columns, Action<Remark> add) => EmailTexts.Spec(settings, columns, add);

    private protected override IMessageGateway Gateway(MessagingAccount account, SettingValues settings) =>
        account.Email(settings.Get(FromName), settings.Get(FromAddress), settings.Has(ReplyTo) ? settings.Get(ReplyTo) : null);

    protected override void Check(CheckContext check)
    {
        foreach (var setting in new[] { FromAddress, ReplyTo }.Where(s => check.Settings.Has(s) && Channel.Email.Normalize(check.Get(s)) is null))
        {
            check.Add(CampaignRemarks.BadSenderAddress(check.Get(setting)).At(setting.Name));
        }
        base.Check(check);
    }
}
