using RfmFlows.Engine;
using RfmFlows.Nodes.Sources.Files;

namespace RfmFlows.Nodes.Sources.Transactions;

/// <summary>The settings of <see cref="ImportTransactionsNode"/>.</summary>
internal static class TransactionSettings
{
    public static readonly FileSetting File = new("file", ("File", "Файл"))
    {
        Help = ("Left empty when a table is linked to the input.", "Не заполняется, если к входу подключена таблица."),
        Endings = ["csv", "tsv", "txt", "xlsx", "xls", "parquet", "json", "ndjson", "jsonl"],
    };

    public static readonly BooleanSetting FindRoles = new("findRoles", ("Find columns by name", "Находить столбцы по имени"))
    {
        Help = ("Roles that are left empty are looked for among the usual English and Russian names.", "Незаполненные роли ищутся среди обычных русских и английских имён."),
        Default = true,
    };

    public static readonly TextSetting Guests = new("guests", ("Guest values", "Значения гостя"))
    {
        Help = ("Customer values that stand for nobody, separated by commas: 0, -1, guest.", "Значения покупателя, которые значат «никто», через запятую: 0, -1, гость."), MaxLength = 500,
    };

    public static readonly ColumnsSetting Keep = new("keep", Roles.Port, ("Keep also", "Сохранить также"))
    {
        Help = ("Further columns that go through under their own names.", "Другие столбцы, которые проходят под своими именами."),
    };

    public static IReadOnlyList<Setting> All { get; } = [File, .. Roles.All.Select(r => r.Setting), FindRoles, Guests, Keep, .. FileSettings.All];
}
