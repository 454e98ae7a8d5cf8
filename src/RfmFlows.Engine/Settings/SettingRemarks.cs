using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>RF11xx: remarks about the values of settings.</summary>
public static class SettingRemarks
{
    public static Remark Missing(Setting setting) => Remark.Error("RF1101",
        ($"'{setting.Label.En}' is not filled in.", $"Не заполнено: «{setting.Label.Ru}»."),
        ("Enter a value.", "Укажите значение.")) with { Setting = setting.Name };

    public static Remark WrongType(JsonNode? value, LocalText expected) => Remark.Error("RF1102",
        ($"{Shown.Json(value)} is not {expected.En}.", $"{Shown.Json(value)} — не {expected.Ru}."), ($"Expected: {expected.En}.", $"Ожидается: {expected.Ru}."));

    public static Remark OutOfRange(JsonNode value, string min, string max) => Remark.Error("RF1103",
        ($"{Shown.Json(value)} is out of range.", $"{Shown.Json(value)} вне допустимых пределов."),
        ($"Enter a value from {min} to {max}.", $"Укажите значение от {min} до {max}."));

    public static Remark NotAChoice(string value, IReadOnlyCollection<string> choices) => Remark.Error("RF1104",
        ($"'{Shown.Text(value)}' is not one of the choices.", $"«{Shown.Text(value)}» нет среди вариантов."), Nearest.Hint(value, choices));

    public static Remark TooLong(int length, int most) => Remark.Error("RF1105",
        ($"The text has {length} characters.", $"В тексте {length} символов."),
        ($"At most {most} are allowed.", $"Допустимо не более {most}."));

    public static Remark UnknownColumn(string column, Columns columns) => Remark.Error("RF1106",
        ($"There is no column '{Shown.Text(column)}' in the input.", $"Во входной таблице нет столбца «{Shown.Text(column)}»."),
        Nearest.Hint(column, [.. columns.Select(c => c.Name)]));

    public static Remark WrongColumnType(Column column, IEnumerable<ColumnKind> allowed) => Remark.Error("RF1107",
        ($"Column '{column.Name}' is {column.Type}, which does not fit here.", $"Столбец «{column.Name}» имеет тип {column.Type}, который здесь не подходит."),
        ($"Choose a column of type {List(allowed)}, or convert it before.", $"Выберите столбец типа {List(allowed)} или преобразуйте его заранее."));

    public static Remark Unknown(string name, IReadOnlyCollection<string> known) => Remark.Error("RF1108",
        ($"There is no setting '{Shown.Text(name)}'.", $"Настройки «{Shown.Text(name)}» нет."), Nearest.Hint(name, known)) with { Setting = name };

    public static Remark TooMany(int count, int least, int most) => Remark.Error("RF1109",
        ($"There are {count} entries.", $"Записей: {count}."),
        ($"From {least} to {most} are allowed.", $"Допустимо от {least} до {most}."));

    public static Remark Twice(string value) => Remark.Error("RF1110",
        ($"'{Shown.Text(value)}' appears twice.", $"«{Shown.Text(value)}» встречается дважды."), ("Keep one of them.", "Оставьте одно."));

    public static Remark UnknownReference(string name, IReadOnlyCollection<string> known) => Remark.Error("RF1111",
        ($"'${{{Shown.Text(name)}}}' refers to a parameter that does not exist.", $"«${{{Shown.Text(name)}}}» ссылается на параметр, которого нет."), Nearest.Hint(name, known));

    public static Remark Descending(decimal number) => Remark.Error("RF1112",
        ($"{number} is less than the number before it.", $"{number} меньше предыдущего числа."),
        ("Put the numbers in ascending order.", "Расположите числа по возрастанию."));

    public static Remark NotASecretName() => Remark.Error("RF1113",
        ("This is not the name of a secret.", "Это не имя секрета."),
        ("Keep the secret itself out of the scenario: store it under a name of letters, digits, dashes, dots and underscores, and enter that name here.",
            "Не храните сам секрет в сценарии: сохраните его под именем из латинских букв, цифр, дефисов, точек и подчёркиваний и укажите здесь это имя."));

    public static Remark NotAColour(string text) => Remark.Error("RF1114",
        ($"'{Shown.Text(text)}' is not a colour.", $"«{Shown.Text(text)}» — не цвет."), ("Write it as #1b7837.", "Запишите его как #1b7837."));

    private static string List(IEnumerable<ColumnKind> kinds) => string.Join(", ", kinds.Select(k => k.ToString().ToLowerInvariant()));
}
