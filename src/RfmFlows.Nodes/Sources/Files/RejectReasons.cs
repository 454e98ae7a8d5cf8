using RfmFlows.Engine;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>Why a row was left out: the stable codes of the column <c>reason</c>, and what they mean.</summary>
internal static class RejectReasons
{
    private static readonly Dictionary<string, LocalText> Meanings = new(StringComparer.Ordinal)
    {
        ["bad-value"] = ("a value does not fit the column's type", "значение не подходит к типу столбца"),
        ["missing-columns"] = ("too few values in the line", "в строке не хватает значений"),
        ["too-many-columns"] = ("too many values in the line", "в строке лишние значения"),
        ["broken-quotes"] = ("a quote is not closed or stands inside a value", "кавычка не закрыта или стоит внутри значения"),
        ["line-too-long"] = ("the line is longer than 2 MB", "строка длиннее 2 МБ"),
        ["bad-encoding"] = ("bytes that are no text in this encoding", "байты не являются текстом в этой кодировке"),
        ["unreadable"] = ("the line cannot be parsed", "строку не удалось разобрать"),
        ["no-customer"] = ("no customer: a guest", "нет покупателя: гость"),
        ["no-date"] = ("no date", "нет даты"),
        ["no-sum"] = ("no sum", "нет суммы"),
        ["bad-date"] = ("the date cannot be read", "дата не читается"),
        ["bad-sum"] = ("the sum cannot be read", "сумма не читается"),
    };

    public static LocalText Meaning(string reason) => Meanings.GetValueOrDefault(reason) ?? LocalText.Same(reason);

    /// <summary>A Markdown list of some reasons for a node's help.</summary>
    public static LocalText Help(params string[] reasons) => (
        string.Join('\n', reasons.Select(r => $"- `{r}`: {Meanings[r].En}")), string.Join('\n', reasons.Select(r => $"- `{r}`: {Meanings[r].Ru}")));

    /// <summary>The reasons that any delimited file can give.</summary>
    public static string[] OfFiles { get; } = ["bad-value", "missing-columns", "too-many-columns", "broken-quotes", "line-too-long", "bad-encoding", "unreadable"];
}
