using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>RF22xx: the customer base.</summary>
internal static class BaseRemarks
{
    private static readonly NumberFormatInfo English = LocalNumbers.In("en");
    private static readonly NumberFormatInfo Russian = LocalNumbers.In("ru");

    public static Remark PrivateWarehouse() => Remark.Error("RF2200",
        ("The customer base is held by another process, so it can be neither read nor written here.", "База клиентов занята другим процессом: здесь её нельзя ни прочитать, ни записать."),
        ("Run the scenario in the server that holds the data folder, stop that server, or keep the tables in PostgreSQL (RFMFLOWS_WAREHOUSE).",
            "Запустите сценарий на сервере, который занимает папку данных, остановите сервер или храните таблицы в PostgreSQL (RFMFLOWS_WAREHOUSE)."));

    public static Remark NameTaken(string column) => Remark.Error("RF2201",
        ($"A further column cannot be called '{column}': the base has a column of its own of that name.", $"Дополнительный столбец не может называться «{column}»: в базе есть собственный столбец с таким именем."),
        ("Rename it by Select columns, or choose it for its role.", "Переименуйте его узлом «Выбор столбцов» или назначьте ему роль."));

    public static Remark NameTooLong(string column) => Remark.Error("RF2202",
        ($"The name of the column '{column}' is too long for the base.", $"Имя столбца «{column}» слишком длинное для базы."),
        ("Use at most 63 Latin or 31 Cyrillic letters; Select columns renames it.", "Не более 63 латинских или 31 кириллической буквы; переименовать можно узлом «Выбор столбцов»."));

    public static Remark OtherType(Column given, Column kept) => Remark.Error("RF2203",
        ($"The column '{given.Name}' is {given.Type} here and {kept.Type} in the base.", $"Столбец «{given.Name}» здесь имеет тип {given.Type}, а в базе — {kept.Type}."),
        ($"Make it {kept.Type} by Select columns, or rename it.", $"Приведите его к типу {kept.Type} узлом «Выбор столбцов» или переименуйте."));

    public static Remark LinesTwice() => Remark.Error("RF2204",
        ("The rows are lines already, and a table of lines is linked too.", "Строки — уже позиции чеков, и при этом подключена таблица позиций."),
        ("Remove the link, or say that a row is a receipt.", "Уберите связь или укажите, что строка — это чек."));

    public static Remark Rejected(long rows) => Remark.Warning("RF2205",
        ($"Rows that were not kept: {rows.ToString("N0", English)}.", $"Строк не сохранено: {rows.ToString("N0", Russian)}."),
        ("The output Rejected has each with its reason.", "Каждая с причиной — на выходе «Отклонённые»."));

    public static Remark Removed(long receipts, DateOnly from, DateOnly to) => Remark.Info("RF2206",
        ($"Replaced {from:yyyy-MM-dd} to {to:yyyy-MM-dd}: {receipts.ToString("N0", English)} receipts that the table does not have were removed.",
            $"Заменён период с {from:yyyy-MM-dd} по {to:yyyy-MM-dd}: удалено чеков, которых нет в таблице: {receipts.ToString("N0", Russian)}."));

    public static Remark Corrected(long rows) => Remark.Info("RF2207",
        ($"Corrected: {rows.ToString("N0", English)}.", $"Исправлено: {rows.ToString("N0", Russian)}."),
        ("The output Changed has the values before and after.", "Значения до и после — на выходе «Изменённые»."));

    public static Remark Empty() => Remark.Info("RF2208",
        ("Nothing has been kept in the customer base yet.", "В базе клиентов пока ничего не сохранено."),
        ("Run a scenario with Keep receipts or Keep customers.", "Выполните сценарий с узлом «Сохранение чеков» или «Сохранение клиентов»."));

    public static Remark PeriodBackwards(DateOnly from, DateOnly to) => Remark.Error("RF2209",
        ($"The period begins on {from:yyyy-MM-dd} and ends before, on {to:yyyy-MM-dd}.", $"Период начинается {from:yyyy-MM-dd}, а заканчивается раньше — {to:yyyy-MM-dd}."),
        ("Exchange the two days.", "Поменяйте дни местами."));

    public static Remark NoContact() => Remark.Error("RF2210",
        ("The table has neither a telephone nor an e-mail column.", "В таблице нет ни телефона, ни почты."),
        ("Choose the column of one of them.", "Выберите столбец хотя бы для одного из них."));

    public static Remark Cycle(IReadOnlyList<string> customers) => Remark.Error("RF2211",
        ($"These merges lead back to where they begin: {string.Join(", ", customers)}.", $"Эти объединения замыкаются в круг: {string.Join(", ", customers)}."),
        ("Undo one of them, or decide otherwise in the table; nothing was recorded.", "Отмените одно из них или измените решение в таблице; ничего не записано."));

    public static Remark TwoSurvivors(IReadOnlyList<string> customers) => Remark.Error("RF2212",
        ($"The table merges these customers into two others at once: {string.Join(", ", customers)}.", $"Таблица объединяет этих клиентов сразу с двумя другими: {string.Join(", ", customers)}."),
        ("Leave one decision a customer; nothing was recorded.", "Оставьте по одному решению на клиента; ничего не записано."));
}
