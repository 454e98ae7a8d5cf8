using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign.Sending;

/// <summary>The settings that make an e-mail's texts.</summary>
internal static class EmailTexts
{
    public static readonly ChoiceSetting TextsFrom = new("textsFrom", ("Texts", "Тексты"),
        new Choice("columns", ("From columns: a variant per segment", "Из столбцов: свой вариант для сегмента")),
        new Choice("here", ("The same for all", "Один для всех")));
    public static readonly ColumnSetting SubjectColumn = new("subjectColumn", SendSettings.Recipients, ("Column of the subject", "Столбец темы"))
    {
        Default = "email_subject", Allowed = [ColumnKind.Text], ShownWhen = new ShownWhen(TextsFrom, "columns"),
    };
    public static readonly ColumnSetting BodyColumn = new("bodyColumn", SendSettings.Recipients, ("Column of the text", "Столбец текста"))
    {
        Default = "email_text", Allowed = [ColumnKind.Text], ShownWhen = new ShownWhen(TextsFrom, "columns"),
    };
    public static readonly TextSetting Subject = new("subject", ("Subject", "Тема"))
    {
        Required = true, Language = TextLanguage.Template, Port = SendSettings.Recipients, MaxLength = 500, ShownWhen = new ShownWhen(TextsFrom, "here"),
    };
    public static readonly TextSetting Body = new("text", ("Text", "Текст"))
    {
        Required = true, Language = TextLanguage.HtmlTemplate, Port = SendSettings.Recipients, Multiline = true, MaxLength = 500_000, ShownWhen = new ShownWhen(TextsFrom, "here"),
        Help = ("Holes in double braces take values of columns: {{first_name}}.", "В двойных скобках — значения столбцов: {{first_name}}."),
    };
    public static readonly ChoiceSetting Format = new("format", ("The text is", "Текст — это"),
        new Choice("plain", ("Plain text", "Обычный текст")), new Choice("html", ("HTML", "HTML")));

    public static IReadOnlyList<Setting> All { get; } = [TextsFrom, SubjectColumn, BodyColumn, Subject, Body, Format];

    /// <summary>The subject that all get; null where it is missing or comes from a column.</summary>
    public static string? FixedSubject(SettingValues settings) => settings.Get(TextsFrom) == "here" && settings.Has(Subject) ? settings.Get(Subject) : null;

    /// <summary>The texts by the settings; null with remarks when something is missing. A plain text is also the plain part, and the gateway makes the HTML of that.</summary>
    public static MessageSpec? Spec(SettingValues settings, Columns columns, Action<Remark> add)
    {
        var isForAll = settings.Get(TextsFrom) == "here";
        var subject = isForAll ? SetText.ForAll(settings, Subject) : SetText.InColumn(settings, SubjectColumn, columns, add);
        var body = isForAll ? SetText.ForAll(settings, Body) : SetText.InColumn(settings, BodyColumn, columns, add);
        return subject is null || body is null
            ? null
            : new MessageSpec
            {
                Subject = subject,
                Body = body,
                PlainText = settings.Get(Format) == "plain" ? body : null,
                Language = settings.Get(SendSettings.Language),
            };
    }
}
