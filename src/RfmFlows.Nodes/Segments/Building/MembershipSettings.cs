using RfmFlows.Engine;
using RfmFlows.Nodes.Segments.History;

namespace RfmFlows.Nodes.Segments.Building;

/// <summary>The table of questions about segments.</summary>
internal static class MembershipSettings
{
    private static readonly ChoiceSetting Of = new("of", ("The customer", "Клиент"),
        new Choice(MembershipQuestion.Saved, ("Is in a saved segment", "Состоит в сохранённом сегменте")),
        new Choice(MembershipQuestion.Now, ("Is in a segment of a model", "Находится в сегменте модели")),
        new Choice(MembershipQuestion.Moved, ("Has moved between segments of a model", "Перешёл между сегментами модели")));

    public static readonly TextSetting Segment = new("segment", ("Segment", "Сегмент"))
    {
        Required = true, Offers = "segments", ShownWhen = new ShownWhen(Of, MembershipQuestion.Saved),
        Help = ("A saved segment or a tag; the members that hold on the as-of date.", "Сохранённый сегмент или метка; состав на дату расчёта."),
    };
    public static readonly TextSetting Model = new("model", ("Model", "Модель"))
    {
        Required = true, MaxLength = 64, Placeholder = "rfm", ShownWhen = new ShownWhen(Of, MembershipQuestion.Now, MembershipQuestion.Moved),
        Help = ("Under which Save snapshot keeps the history.", "Под этим именем «Сохранение снимка» ведёт историю."),
    };

    private static readonly ChoicesSetting Segments = Some("segments", ("Segments", "Сегменты"), MembershipQuestion.Now);
    private static readonly ChoicesSetting From = Some("from", ("From", "Из"), MembershipQuestion.Moved);
    private static readonly ChoicesSetting To = Some("to", ("To", "В"), MembershipQuestion.Moved);
    private static readonly IntegerSetting Days = new("days", ("In the last days", "За последние дни"))
    {
        Default = 30, Min = 1, Max = 36_500, Unit = ("days", "дней"), ShownWhen = new ShownWhen(Of, MembershipQuestion.Moved),
    };
    private static readonly TextSetting Name = new("name", ("Column", "Столбец"))
    {
        MaxLength = 60, Help = ("What the answer is called; by default question_1 and so on.", "Имя ответа; по умолчанию question_1 и так далее."),
    };

    public static readonly ListSetting Questions = new("questions", ("Questions", "Вопросы"), Of, Segment, Model, Segments, From, To, Days, Name) { Required = true, MinCount = 1, MaxCount = 50 };
    public static readonly BooleanSetting AsText = new("asText", ("Customer as text", "Клиент как текст"))
    {
        Default = false, Help = ("For tables in which the customer is a text, as in the customer base.", "Для таблиц, где клиент — текст, как в базе клиентов."),
    };
    public static readonly IntegerSetting MinStay = HistorySettings.MinStay;

    public static IReadOnlyList<MembershipQuestion> Read(SettingValues settings) => [.. settings.Get(Questions).Select((q, i) => new MembershipQuestion(
        q.Has(Name) ? q.Get(Name) : $"question_{i + 1}", q.Get(Of), q.Get(Segment), q.Get(Model), q.Get(Segments), q.Get(From), q.Get(To), (int)q.Get(Days)))];

    private static ChoicesSetting Some(string name, LocalText label, string of) => new(name, label, [.. KnownSegments.Choices])
    {
        AllowOther = true, ShownWhen = new ShownWhen(Of, of), Help = ("None chosen: any.", "Если не выбрано — любой."),
    };
}
