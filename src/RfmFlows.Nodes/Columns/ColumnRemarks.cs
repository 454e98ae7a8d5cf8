using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes;

/// <summary>RF42xx: remarks of the nodes that work on columns.</summary>
internal static class ColumnRemarks
{
    public static Remark LostColumn(string column, IReadOnlyCollection<Column> input) => Remark.Warning("RF4201",
        ($"The column '{column}' is no longer in the input, so it is left out.", $"Столбца «{column}» больше нет на входе, он пропущен."),
        Nearest.To(column, input.Select(c => c.Name)) is { } near
            ? ($"Choose '{near}' if it was renamed; when the column comes back, it is taken again.",
                $"Если столбец переименован, выберите «{near}»; если он вернётся, то снова будет взят.")
            : ("Remove the entry, or bring the column back above; then it is taken again.",
                "Удалите запись или верните столбец выше, тогда он снова будет взят."));

    public static Remark NameTwice(string name) => Remark.Error("RF4202",
        ($"Two columns would be called '{name}'.", $"Два столбца получили бы имя «{name}»."),
        ("Give one of them another name.", "Дайте одному из них другое имя."));

    public static Remark NothingLeft() => Remark.Error("RF4203",
        ("No column is left.", "Не остаётся ни одного столбца."),
        ("Choose at least one column, or keep those that are not listed.", "Выберите хотя бы один столбец или оставьте неперечисленные."));

    public static Remark NotConverted(string column, ColumnType type, long count) => Remark.Warning("RF4204",
        ($"{count} values of '{column}' are no {type} and became missing.", $"Значений «{column}», которые не удалось привести к типу {type} и которые стали пропусками: {count}."),
        ("Clean the column before, or keep it as text.", "Очистите столбец заранее или оставьте его текстом."));

    public static Remark Script(int line, int column, string problem) => Remark.Error("RF4211",
        ($"The script cannot be read: line {line}, character {column}: {problem}.", $"Скрипт не читается: строка {line}, символ {column}: {problem}."),
        ("Mend it there. The language is ECMAScript 5: var and function, no let, const or arrows.",
            "Исправьте его в этом месте. Язык — ECMAScript 5: var и function, без let, const и стрелок.")) with { Place = new RemarkPlace(line, column, 0) };

    public static Remark ScriptRejects(long rows, string reason, int? line) => Remark.Warning("RF4212",
        ($"{rows} rows failed in the script; the first: {reason}{(line is null ? "" : $", line {line}")}.",
            $"Строк, на которых скрипт завершился с ошибкой: {rows}; первая: {reason}{(line is null ? "" : $", строка {line}")}."),
        ("Look at the port Rejects.", "Посмотрите выход «Отклонённые»."));

    public static Remark ScriptTotalTime(long seconds, long rows) => Remark.Error("RF4213",
        ($"The script had not ended after {seconds} seconds; {rows} rows were done.", $"Скрипт не завершился за {seconds} с; обработано строк: {rows}."),
        ("Make it simpler, use Calculate instead, or raise the limit.", "Упростите его, используйте узел «Вычисление» или увеличьте предел."));

    public static Remark NoContactColumn() => Remark.Error("RF4221",
        ("There is neither a column of telephone numbers nor one of e-mail addresses.", "Нет ни столбца с телефонами, ни столбца с адресами почты."),
        ("Choose at least one of them.", "Выберите хотя бы один из них."));

    public static Remark ContactsFound(string roles) => Remark.Info("RF4222",
        ($"Found by name: {roles}.", $"Найдено по именам: {roles}."),
        ("Choose the columns where others are meant.", "Если имелись в виду другие столбцы, выберите их."));

    public static Remark NoCustomerColumn() => Remark.Warning("RF4223",
        ("No column says who the customer is, so rejects have no customer.", "Нет столбца клиента, поэтому в отклонённых он не указан."),
        ("Choose the column of the customer.", "Выберите столбец клиента."));
}
