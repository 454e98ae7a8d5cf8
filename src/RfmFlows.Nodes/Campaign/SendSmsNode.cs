using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;
using RfmFlows.Nodes.Campaign.Sending;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign;

/// <summary>Sends an SMS to each recipient.</summary>
public sealed class SendSmsNode : SendNode
{
    private const int LongestSender = 11;

    private static readonly TextSetting Sender = new("sender", ("Sender", "Отправитель"))
    {
        Required = true, MaxLength = 50, Help = ("The name registered at SendPulse, up to 11 characters.", "Имя, зарегистрированное в SendPulse, до 11 символов."),
    };
    private static readonly BooleanSetting Transliterate = new("transliterate", ("Cyrillic in Latin letters", "Транслитерация")) { Default = false };

    public override NodeDescription Description { get; } = new("campaign.send-sms", 1, PaletteGroup.Campaign)
    {
        Title = ("Send SMS", "Отправить SMS"),
        Purpose = ("Writes an SMS to each recipient who may be written to, once.", "Отправляет SMS каждому, кому можно писать, — один раз."),
        Help = SendHelp.Text,
        Icon = "message-forward",
        SearchWords = ["sms", "text", "sendpulse", "смс", "сообщение", "рассылка", "отправить"],
        Inputs = SendInputs,
        Outputs = SendOutputs,
        Settings = [Sender, Transliterate, .. SmsTexts.All, .. SendSettings.Policy, .. SendSettings.Identity],
        Effect = Effect.Send,
        UsesAsOf = true,
        CanFail = true,
    };

    internal override IReadOnlyList<Setting> LookedUpBy => [Sender];

    private protected override Channel Channel => Channel.Sms;

    private protected override MessageSpec? Message(SettingValues settings, Columns columns, Action<Remark> add) => SmsTexts.Spec(settings, columns, add);

    private protected override IMessageGateway Gateway(MessagingAccount account, SettingValues settings) => account.Sms(settings.Get(Sender), settings.Get(Transliterate));

    protected override void Check(CheckContext check)
    {
        if (check.Get(Sender).Length > LongestSender)
        {
            check.Add(CampaignRemarks.LongSender(check.Get(Sender)).At(Sender.Name));
        }
        base.Check(check);
    }
}
