using RfmFlows.Warehouse;
using static RfmFlows.Engine.Make;

namespace RfmFlows.Engine;

/// <summary>Functions over texts. Positions and lengths count characters (code points).</summary>
internal static class TextFunctions
{
    private const int MostCharacters = 1_000_000;
    private const int MostPadding = 10_000;

    // Spaces, tabs, line ends and the no-break space that spreadsheets leave behind.
    private const string Blanks = " \t\r\n\u00A0";

    public static IReadOnlyList<ExpressionFunction> All { get; } =
    [
        Function("lower", [Text()], ColumnType.Text,
            ("The text in lower case.", "Текст строчными буквами."), "lower(name)", c => c.Sql.Lower(c[0])),
        Function("upper", [Text()], ColumnType.Text,
            ("The text in upper case.", "Текст прописными буквами."), "upper(name)", c => c.Sql.Upper(c[0])),
        Function("capitalize", [Text()], ColumnType.Text,
            ("First letter in upper case, the rest in lower case.", "Первая буква прописная, остальные строчные."),
            "capitalize(name)", c => $"({c.Sql.Upper($"left({c[0]}, 1)")} || {c.Sql.Lower($"substr({c[0]}, 2)")})"),
        Function("trim", [Text()], ColumnType.Text,
            ("The text without blanks at both ends (spaces, tabs, line ends, no-break spaces).",
                "Текст без пустого места по краям (пробелы, табуляция, переводы строк, неразрывные пробелы)."),
            "trim(name)", c => $"trim({c[0]}, {c.Sql.Literal(Blanks)})"),
        Function("ltrim", [Text()], ColumnType.Text,
            ("The text without blanks at its beginning.", "Текст без пустого места в начале."), "ltrim(name)", c => $"ltrim({c[0]}, {c.Sql.Literal(Blanks)})"),
        Function("rtrim", [Text()], ColumnType.Text,
            ("The text without blanks at its end.", "Текст без пустого места в конце."), "rtrim(name)", c => $"rtrim({c[0]}, {c.Sql.Literal(Blanks)})"),
        Function("length", [Text()], ColumnType.Integer,
            ("The number of characters.", "Число символов."), "length(name)", c => c.Integer($"length({c[0]})")),
        Function("left", [Text(), Integer("count")], ColumnType.Text,
            ("The first characters.", "Первые символы."), "left(name, 1)", c => $"left({c[0]}, {c.Small(1, 0, MostCharacters)})"),
        Function("right", [Text(), Integer("count")], ColumnType.Text,
            ("The last characters.", "Последние символы."), "right(name, 4)", c => $"right({c[0]}, {c.Small(1, 0, MostCharacters)})"),
        Function("substr", [Text(), Integer("start")], ColumnType.Text,
            ("The text from a position, which counts from 1.", "Текст начиная с позиции; счёт от 1."),
            "substr(name, 2)", c => $"substr({c[0]}, {c.Small(1, 1, MostCharacters)})"),
        Function("substr", [Text(), Integer("start"), Integer("count")], ColumnType.Text,
            ("So many characters from a position, which counts from 1.", "Столько символов начиная с позиции; счёт от 1."),
            "substr(name, 2, 3)", c => $"substr({c[0]}, {c.Small(1, 1, MostCharacters)}, {c.Small(2, 0, MostCharacters)})"),
        Function("position", [Text(), Text("part")], ColumnType.Integer,
            ("Where the part begins, counted from 1; 0 where it does not occur.", "Позиция, с которой начинается часть, от 1; 0, если её нет."),
            "position(name, ' ')", c => c.Integer($"strpos({c[0]}, {c[1]})")),
        Function("replace", [Text(), Text("part"), Text("by")], ColumnType.Text,
            ("The text with every occurrence of the part replaced.", "Текст, в котором заменены все вхождения части."),
            "replace(name, 'ё', 'е')", c => $"replace({c[0]}, {c[1]}, {c[2]})"),
        Function("concat", [new Argument("value", ArgumentKind.Any), new Argument("more", ArgumentKind.Any) { Repeats = true, Optional = true }], ColumnType.Text,
            ("The values as one text; missing ones count as empty.", "Значения одним текстом; пустые считаются пустой строкой."),
            "concat(name, ', ', age)", c => $"concat({string.Join(", ", Enumerable.Range(0, c.Count).Select(c.Text))})"),
        Function("lpad", [Text(), Integer("count"), Fixed("filler", NotEmpty)], ColumnType.Text,
            ("The text filled up from the left to so many characters, or cut to them; at most 10000.", "Текст, дополненный слева до заданной длины или обрезанный до неё; не более 10000."),
            "lpad(name, 10, '0')", c => $"lpad({c[0]}, {c.Small(1, 0, MostPadding)}, {c[2]})"),
        Function("rpad", [Text(), Integer("count"), Fixed("filler", NotEmpty)], ColumnType.Text,
            ("The text filled up from the right to so many characters, or cut to them; at most 10000.", "Текст, дополненный справа до заданной длины или обрезанный до неё; не более 10000."),
            "rpad(name, 10, ' ')", c => $"rpad({c[0]}, {c.Small(1, 0, MostPadding)}, {c[2]})"),
        Function("split_part", [Text(), Fixed("separator", NotEmpty), Fixed("number", 1, 1000)], ColumnType.Text,
            ("The part of that number between separators, from 1; empty where there is none.", "Часть с этим номером между разделителями, от 1; пустая строка, если её нет."),
            "split_part(name, ' ', 1)", c => $"split_part({c[0]}, {c[1]}, {c.Literal<long>(2)})"),
        Function("starts_with", [Text(), Text("part")], ColumnType.Boolean,
            ("Whether the text begins with the part.", "Начинается ли текст с части."), "starts_with(name, 'A')", c => $"starts_with({c[0]}, {c[1]})"),
        Function("ends_with", [Text(), Text("part")], ColumnType.Boolean,
            ("Whether the text ends with the part.", "Заканчивается ли текст частью."), "ends_with(name, 'a')",
            c => $"(right({c[0]}, CAST(length({c[1]}) AS INTEGER)) = {c[1]})"),
        Function("contains", [Text(), Text("part")], ColumnType.Boolean,
            ("Whether the part occurs in the text.", "Встречается ли часть в тексте."), "contains(name, 'an')", c => $"(strpos({c[0]}, {c[1]}) > 0)"),
        Function("matches", [Text(), Fixed("pattern", TextPattern.Fault)], ColumnType.Boolean,
            ("Whether the regular expression fits a part of the text.", "Подходит ли регулярное выражение к части текста."),
            "matches(name, '^[A-Z]')", c => c.Sql.Matches(c[0], TextPattern.Common(c.Literal<string>(1)))),
        Function("replace_matches", [Text(), Fixed("pattern", TextPattern.Fault), Fixed("by", NoBackslash)], ColumnType.Text,
            ("The text with every match of the regular expression replaced.", "Текст, в котором заменено всё, что подходит к регулярному выражению."),
            "replace_matches(name, '\\s+', ' ')", c => c.Sql.ReplaceAll(c[0], TextPattern.Common(c.Literal<string>(1)), c.Literal<string>(2))),
        Function("digits", [Text()], ColumnType.Text,
            ("Only the digits of the text, as of a telephone number.", "Только цифры текста, например телефона."),
            "digits(name)", c => c.Sql.ReplaceAll(c[0], "[^0-9]", "")),
        Function("hash_bucket", [new Argument("value", ArgumentKind.Any), Fixed("salt"), Fixed("buckets", 1, int.MaxValue)], ColumnType.Integer,
            ("A number from 0 to buckets - 1 that looks random but is always the same for the value and salt: for control groups and splits.",
                "Число от 0 до buckets - 1: выглядит случайным, но для значения и соли всегда одно и то же. Для контрольных групп и разбиений."),
            "hash_bucket(age, 'spring', 10)", c => c.Integer($"({c.Sql.Bucket(c.Text(0), c.Literal<string>(1))} % {c.Literal<long>(2)})")),
    ];

    private static LocalText? NotEmpty(string value) => value.Length > 0 ? null : ("an empty text does not do here", "пустой текст здесь не годится");

    private static LocalText? NoBackslash(string value) => value.Contains('\\') ? ("the replacement may have no backslash", "в замене не может быть обратной косой черты") : null;
}
