using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Transactions;

/// <summary>RF216x: remarks about purchase history.</summary>
internal static class TransactionRemarks
{
    private static readonly NumberFormatInfo English = LocalNumbers.In("en");
    private static readonly NumberFormatInfo Russian = LocalNumbers.In("ru");

    public static Remark NoSource() => Remark.Error("RF2160",
        ("There is neither a file nor a linked table.", "Нет ни файла, ни подключённой таблицы."),
        ("Choose a file, or link a table to the input.", "Выберите файл или подключите таблицу к входу."));

    public static Remark TwoSources() => Remark.Error("RF2161",
        ("There is both a file and a linked table.", "Указан файл, и подключена таблица."), ("Clear the file, or remove the link.", "Уберите файл или связь."));

    public static Remark RoleMissing(Role role, Columns source) => Remark.Error("RF2162",
        ($"No column is chosen for '{role.Setting.Label.En}', and none is known by its name.", $"Не выбран столбец для роли «{role.Setting.Label.Ru}», и по имени он не нашёлся."),
        ($"Choose one of {List(source)}.", $"Выберите один из столбцов: {List(source)}."));

    public static Remark RolesFound(IReadOnlyList<(Role Role, Column Column)> found) => Remark.Info("RF2163",
        ($"Columns found by name: {string.Join(", ", found.Select(f => $"{f.Role.Name} = {f.Column.Name}"))}.",
            $"Столбцы найдены по имени: {string.Join(", ", found.Select(f => $"{f.Role.Name} = {f.Column.Name}"))}."),
        ("Set a role by hand where another column is meant.", "Если имелся в виду другой столбец, задайте роль вручную."));

    public static Remark UnknownColumn(string name, Columns source) => Remark.Error("RF2164",
        ($"The source has no column '{name}'.", $"В источнике нет столбца «{name}»."), Nearest.Hint(name, [.. source.Select(c => c.Name)]));

    public static Remark NoDates(string column) => Remark.Error("RF2165",
        ($"'{column}' holds no dates that can be read.", $"В столбце «{column}» нет дат, которые удаётся прочитать."),
        ("Choose another column, or set the date format.", "Выберите другой столбец или укажите формат дат."));

    public static Remark NoNumbers(string column) => Remark.Error("RF2166",
        ($"'{column}' holds no numbers.", $"В столбце «{column}» нет чисел."), ("Choose another column.", "Выберите другой столбец."));

    public static Remark Guests(long rows, decimal sum) => Remark.Info("RF2167",
        ($"Rows without a customer (guests): {rows.ToString("N0", English)}, sum {sum.ToString("N2", English)}. They are left out.",
            $"Строк без покупателя (гостей): {rows.ToString("N0", Russian)}, на сумму {sum.ToString("N2", Russian)}. Они пропущены."));

    private static string List(Columns source) => string.Join(", ", source.Take(40).Select(c => c.Name));
}
