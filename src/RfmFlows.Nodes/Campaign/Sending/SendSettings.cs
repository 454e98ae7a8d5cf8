using RfmFlows.Campaigns;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Campaign.Sending;

/// <summary>The settings that every sending node has.</summary>
internal static class SendSettings
{
    public const string Recipients = "recipients";

    public static readonly ColumnSetting Customer = new("customer", Recipients, ("Customer", "Клиент"))
    {
        Help = ("By default the column 'customer' or 'customer_id'. A customer gets one message a campaign.",
            "По умолчанию столбец «customer» или «customer_id». Клиент получает одно сообщение за кампанию."),
    };
    public static readonly ColumnSetting Address = new("address", Recipients, ("Address", "Адрес"))
    {
        Help = ("By default a column called email or phone.", "По умолчанию столбец с именем email или phone."),
    };
    public static readonly ColumnSetting Consent = new("consent", Recipients, ("Consent", "Согласие"))
    {
        Help = ("A column with yes/no, true/false, 1/0 or да/нет. By default email_consent, sms_consent or consent.",
            "Столбец со значениями yes/no, true/false, 1/0 или да/нет. По умолчанию email_consent, sms_consent или consent."),
    };
    public static readonly ChoiceSetting MissingConsent = new("missingConsent", ("No consent known means", "Согласие неизвестно — это"),
        new Choice("refuse", ("Do not write", "Не писать")), new Choice("allow", ("Write: everybody here has agreed", "Писать: в таблице согласны все")));
    public static readonly ChoiceSetting Campaign = new("campaign", ("The same campaign is", "Одной кампанией считать"),
        new Choice("each-start", ("Each start of the scenario", "Каждый запуск сценария"))
        {
            Help = ("A repeated or resumed run sends only what it had not sent.", "Повторный или продолженный запуск отправляет только неотправленное."),
        },
        new Choice("once-ever", ("All starts: once per customer ever", "Все запуски: клиенту один раз")),
        new Choice("once-per-days", ("Once per customer in n days", "Клиенту один раз в n дней")));
    public static readonly IntegerSetting Days = new("days", ("Days", "Дней"))
    {
        Default = 30, Min = 1, Max = 3650, ShownWhen = new ShownWhen(Campaign, "once-per-days"),
    };
    public static readonly IntegerSetting CapMessages = new("capMessages", ("At most messages to a customer", "Не более сообщений клиенту"))
    {
        Default = 0, Min = 0, Max = 1000, Help = ("Over this channel, all campaigns counted. 0 means no cap.", "По этому каналу, по всем кампаниям. 0 — без ограничения."),
    };
    public static readonly IntegerSetting CapDays = new("capDays", ("…within days", "…за дней")) { Default = 7, Min = 1, Max = 365 };
    public static readonly ChoiceSetting Language = new("language", ("Numbers and dates in", "Числа и даты"),
        new Choice("ru", ("Russian style", "По-русски")), new Choice("en", ("English style", "По-английски")));
    public static readonly BooleanSetting KeepTexts = new("keepTexts", ("Keep the texts", "Сохранять тексты"))
    {
        Default = false, Help = ("Puts the finished texts into the port 'Messages'. A dry run always does.", "Добавляет готовые тексты на выход «Сообщения». При пробном запуске они есть всегда."),
    };

    public static IReadOnlyList<Setting> Policy { get; } = [Customer, Address, Consent, MissingConsent];

    public static IReadOnlyList<Setting> Identity { get; } = [Campaign, Days, CapMessages, CapDays, Language, KeepTexts];

    public static CampaignKey KeyOf(BuildContext build)
    {
        var (scenario, node, run) = (build.Request.Scenario.Id, build.Node.Id, build.Request.RunId);
        return build.Get(Campaign) switch
        {
            "once-ever" => CampaignKey.OnceEver(scenario, node, run),
            "once-per-days" => CampaignKey.OncePerDays(scenario, node, run, (int)build.Get(Days)),
            _ => CampaignKey.EachStart(scenario, node, run),
        };
    }

    public static PolicySettings PolicyOf(SettingValues settings, IReadOnlyList<string> testAddresses) => new()
    {
        MissingConsent = settings.Get(MissingConsent) == "allow" ? Campaigns.MissingConsent.Allow : Campaigns.MissingConsent.Refuse,
        FrequencyCap = settings.Get(CapMessages) is > 0 and var messages ? new FrequencyCap((int)messages, (int)settings.Get(CapDays)) : null,
        TestAddresses = testAddresses,
    };
}
