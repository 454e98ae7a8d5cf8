using RfmFlows.Engine;
using RfmFlows.Nodes.Databases;

namespace RfmFlows.Nodes.Sources.Database;

/// <summary>What <see cref="ImportDatabaseNode"/> reads from a database.</summary>
internal static class DatabaseSettings
{
    public static readonly ChoiceSetting What = new("what", ("Read", "Читать"), new("table", ("A table or view", "Таблицу или представление")), new("query", ("A query", "Запрос")));

    public static readonly TextSetting Table = new("table", ("Table", "Таблица"))
    {
        Help = ("Name, with the schema before a point where needed: sales.receipts.", "Имя; при необходимости со схемой через точку: sales.receipts."),
        Required = true, MaxLength = 300, ShownWhen = new(What, "table"),
    };

    public static readonly TextSetting Query = new("query", ("Query", "Запрос"))
    {
        Help = ("One SELECT in the language of the database.", "Один запрос SELECT на языке СУБД."),
        Required = true, Language = TextLanguage.Sql, Multiline = true, ShownWhen = new(What, "query"),
    };

    public static readonly TextSetting Growing = new("growing", ("Growing column", "Растущий столбец"))
    {
        Help = ("A number, date or moment that only grows, such as id or changed_at. Rows that were read are kept, and a run reads only those from the highest value on. Empty: everything is read each time.",
            "Число, дата или момент, которые только растут, например id или changed_at. Прочитанные строки хранятся, и запуск читает только строки начиная с наибольшего значения. Если пусто, каждый раз читается всё."),
        MaxLength = 200,
    };

    public static readonly NumberSetting Overlap = new("overlap", ("Read again", "Перечитать"))
    {
        Help = ("How far below the highest value to read again, so that late and corrected rows come in: days for dates, the difference for numbers.",
            "Насколько ниже наибольшего значения читать снова, чтобы попали опоздавшие и исправленные строки: дни для дат, разность для чисел."), Min = 0,
    };

    public static IReadOnlyList<Setting> All { get; } = [.. ConnectionSettings.Reading, What, Table, Query, Growing, Overlap];
}
