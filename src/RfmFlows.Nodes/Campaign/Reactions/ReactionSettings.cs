using RfmFlows.Engine;

namespace RfmFlows.Nodes.Campaign.Reactions;

/// <summary>The table of questions about messages.</summary>
internal static class ReactionSettings
{
    private const string Any = "any";

    private static readonly ChoiceSetting What = new("what", ("A message", "Сообщение"),
        new Choice(ReactionQuestion.Sent, ("Was sent", "Отправлено")), new Choice(ReactionQuestion.Delivered, ("Was delivered", "Доставлено")),
        new Choice(ReactionQuestion.Opened, ("Was opened", "Открыто")), new Choice(ReactionQuestion.Clicked, ("Was clicked", "Был клик")));
    private static readonly ChoicesSetting Campaigns = new("campaigns", ("Campaigns", "Рассылки"))
    {
        AllowOther = true, Help = ("As they stand in the column; of sent messages the scenario. None: any.", "Как записаны в столбце; у отправленных сообщений — сценарий. Не указано — любая."),
    };
    private static readonly ChoiceSetting Channel = new("channel", ("Channel", "Канал"),
        new Choice(Any, ("Any", "Любой")), new Choice("email", ("E-mail", "E-mail")), new Choice("sms", ("SMS", "SMS")), new Choice("push", ("Push", "Push")));
    private static readonly IntegerSetting AtLeast = new("atLeast", ("At least", "Не меньше")) { Default = 1, Min = 1, Max = 100_000, Unit = ("messages", "сообщений") };
    private static readonly IntegerSetting Days = new("days", ("Sent in the last days", "Отправлено за последние дни"))
    {
        Default = 0, Min = 0, Max = 36_500, Unit = ("days", "дней"), Help = ("0 takes the whole history.", "0 — вся история."),
    };
    private static readonly TextSetting Name = new("name", ("Column", "Столбец"))
    {
        MaxLength = 60, Help = ("What the answer is called; by default reaction_1 and so on.", "Имя ответа; по умолчанию reaction_1 и так далее."),
    };

    public static readonly ListSetting Questions = new("questions", ("Questions", "Вопросы"), What, Campaigns, Channel, AtLeast, Days, Name) { Required = true, MinCount = 1, MaxCount = 50 };

    public static IReadOnlyList<ReactionQuestion> Read(SettingValues settings) => [.. settings.Get(Questions).Select((q, i) => new ReactionQuestion(
        q.Has(Name) ? q.Get(Name) : $"reaction_{i + 1}", q.Get(What), q.Get(Campaigns), q.Get(Channel) is var channel && channel == Any ? "" : channel, (int)q.Get(AtLeast), (int)q.Get(Days)))];

    public static LocalText Title(string what) => What.Choices.First(c => c.Value == what).Label;
}
