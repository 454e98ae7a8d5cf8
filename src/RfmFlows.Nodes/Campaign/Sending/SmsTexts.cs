using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign.Sending;

/// <summary>The settings that make an SMS's text.</summary>
internal static class SmsTexts
{
    public static readonly ChoiceSetting TextsFrom = new("textsFrom", ("Text", "Текст"),
        new Choice("columns", ("From a column: a variant per segment", "Из столбца: свой вариант для сегмента")),
        new Choice("here", ("The same for all", "Один для всех")));
    public static readonly ColumnSetting BodyColumn = new("bodyColumn", SendSettings.Recipients, ("Column of the text", "Столбец текста"))
    {
        Default = "sms_text", Allowed = [ColumnKind.Text], ShownWhen = new ShownWhen(TextsFrom, "columns"),
    };
    public static readonly TextSetting Body = new("text", ("Text", "Текст"))
    {
        Required = true, Language = TextLanguage.Template, Port = SendSettings.Recipients, Multiline = true, MaxLength = 2000, ShownWhen = new ShownWhen(TextsFrom, "here"),
        Help = ("70 Cyrillic or 160 Latin characters are one SMS; holes in double braces take values of columns.",
            "70 кириллических или 160 латинских символов — одно SMS; в двойных скобках — значения столбцов."),
    };

    public static IReadOnlyList<Setting> All { get; } = [TextsFrom, BodyColumn, Body];

    public static MessageSpec? Spec(SettingValues settings, Columns columns, Action<Remark> add)
    {
        var body = settings.Get(TextsFrom) == "here" ? SetText.ForAll(settings, Body) : SetText.InColumn(settings, BodyColumn, columns, add);
        return body is null ? null : new MessageSpec { Body = body, Language = settings.Get(SendSettings.Language) };
    }
}
