using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows;

/// <summary>RF41xx: remarks of the nodes that work on rows.</summary>
internal static class RowRemarks
{
    public static Remark NoCondition() => Remark.Warning("RF4101",
        ("There is no condition, so every row matches.", "Условие не задано, поэтому подходят все строки."),
        ("Add a condition, or remove the node.", "Добавьте условие или удалите узел."));

    public static Remark NothingToSortBy() => Remark.Warning("RF4102",
        ("There is no column to sort by, so the order stays as it is.", "Не выбран столбец для сортировки, порядок не меняется."),
        ("Add a column, or remove the node.", "Добавьте столбец или удалите узел."));

    public static Remark UnionTypes(string column, ColumnType one, ColumnType other) => Remark.Error("RF4111",
        ($"Column '{column}' is {one} in one table and {other} in another.", $"Столбец «{column}» в одной таблице имеет тип {one}, в другой — {other}."),
        ("Convert it in one of them by Select columns, or set 'Different types' to text.",
            "Приведите его к одному типу узлом «Выбор столбцов» или в поле «Разные типы» выберите текст."));

    public static Remark NoCommonColumns() => Remark.Error("RF4112",
        ("The tables have no column in common.", "У таблиц нет общих столбцов."),
        ("Rename columns above, or take all columns.", "Переименуйте столбцы выше или возьмите все столбцы."));

    public static Remark NamedTwice(int table, string column) => Remark.Error("RF4114",
        ($"Table {table} would have the column '{column}' twice.", $"В таблице {table} столбец «{column}» оказался бы дважды."),
        ("Put another column under it, or rename one before the union.", "Подведите под него другой столбец или переименуйте один из них до объединения."));

    public static Remark NoSuchColumn(string column) => Remark.Warning("RF4115",
        ($"No table has the column '{column}'.", $"Столбца «{column}» нет ни в одной таблице."),
        ("Choose another column, or remove the entry.", "Выберите другой столбец или удалите запись."));

    public static Remark NameTaken(string name) => Remark.Error("RF4113",
        ($"The name '{name}' is taken by another column.", $"Имя «{name}» уже занято другим столбцом."),
        ("Choose another name.", "Выберите другое имя."));

    public static Remark JoinedBy(IEnumerable<string> columns)
    {
        var list = string.Join(", ", columns);
        return Remark.Info("RF4120", ($"The tables are joined by: {list}.", $"Таблицы соединяются по столбцам: {list}."),
            ("Choose key columns where others are meant.", "Если нужны другие столбцы, задайте ключи."));
    }

    public static Remark NoCommonKeys() => Remark.Error("RF4121",
        ("No key is chosen, and the tables have no column of the same name and a matching type.",
            "Ключи не заданы, а столбцов с одинаковым именем и подходящим типом в таблицах нет."),
        ("Choose the columns to join by.", "Выберите столбцы, по которым соединять."));

    public static Remark KeyTypes(Column left, Column right) => Remark.Error("RF4122",
        ($"'{left.Name}' is {left.Type}, but '{right.Name}' is {right.Type}: they cannot be compared.",
            $"«{left.Name}» имеет тип {left.Type}, а «{right.Name}» — {right.Type}: их нельзя сравнить."),
        ("Switch on 'Compare as text', or convert one of them by Select columns.",
            "Включите «Сравнивать как текст» или приведите один из них узлом «Выбор столбцов»."));

    public static Remark FanOut(long keys, long rows) => Remark.Warning("RF4123",
        ($"{keys} keys stand more than once in the right table; the result has {rows} rows more than there are matching left rows.",
            $"Ключей, повторяющихся в правой таблице: {keys}; в результате на {rows} строк больше, чем строк слева, нашедших пару."),
        ("Deduplicate the right table by the key, or choose 'Only those with a match' where no columns of it are needed.",
            "Удалите повторы ключа в правой таблице или выберите «Только нашедшие пару», если её столбцы не нужны."));

    public static Remark NoAggregate() => Remark.Error("RF4131",
        ("There is neither a column to group by nor an aggregate.", "Не заданы ни столбцы группировки, ни показатели."),
        ("Add at least one of them.", "Добавьте хотя бы одно из них."));

    public static Remark AggregateNeedsColumn(LocalText aggregate) => Remark.Error("RF4132",
        ($"'{aggregate.En}' needs a column.", $"Для показателя «{aggregate.Ru}» нужен столбец."),
        ("Choose the column.", "Выберите столбец."));

    public static Remark AggregateType(LocalText aggregate, Column column) => Remark.Error("RF4133",
        ($"'{aggregate.En}' does not fit column '{column.Name}' of type {column.Type}.",
            $"Показатель «{aggregate.Ru}» не подходит столбцу «{column.Name}» типа {column.Type}."),
        ("Choose a column of numbers, or another aggregate.", "Выберите столбец с числами или другой показатель."));

    public static Remark AggregateNeedsOrder(LocalText aggregate) => Remark.Error("RF4134",
        ($"'{aggregate.En}' needs a column that says what comes first.", $"Для показателя «{aggregate.Ru}» нужен столбец, задающий порядок."),
        ("Fill in 'Ordered by'.", "Заполните поле «По порядку столбца»."));
}
