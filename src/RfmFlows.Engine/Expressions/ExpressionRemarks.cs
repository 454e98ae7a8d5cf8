using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>RF12xx: remarks about expressions and conditions.</summary>
public static class ExpressionRemarks
{
    public static Remark Unexpected(string token, LocalText expected) => Remark.Error("RF1201",
        token.Length == 0
            ? ($"The expression ends where {expected.En} should follow.", $"Выражение обрывается: ожидается {expected.Ru}.")
            : ($"'{token}' stands where {expected.En} should be.", $"Вместо «{token}» ожидается {expected.Ru}."),
        ("Mend the expression there; docs/expressions.md tells how one is written.", "Исправьте выражение в этом месте; как его писать, сказано в docs/expressions.md."));

    public static Remark BadCharacter(string character) => Remark.Error("RF1202",
        ($"The character {Show(character)} has no meaning in an expression.", $"Символ {Show(character)} не имеет смысла в выражении."),
        character switch
        {
            "‘" or "’" or "“" or "”" or "«" or "»" or "`" => ("Put texts into straight single quotes: 'text'.", "Заключайте тексты в прямые одинарные кавычки: 'текст'."),
            ";" => ("Write a single expression; it needs no semicolon.", "Напишите одно выражение; точка с запятой не нужна."),
            "{" or "}" or "[" or "]" => ("Use round brackets.", "Используйте круглые скобки."),
            _ => ("Remove it. Names with such characters stand in double quotes.", "Удалите его. Имена с такими символами пишутся в двойных кавычках."),
        });

    public static Remark BadCharacterInside() => Remark.Error("RF1203",
        ("There is an invisible or broken character between the quotes.", "Между кавычками есть невидимый или испорченный символ."),
        ("Type the text anew instead of pasting it.", "Наберите текст заново, не вставляя из буфера."));

    public static Remark QuoteNotClosed(char quote) => Remark.Error("RF1204",
        ($"The quote {quote} that opens here is never closed.", $"Открытая здесь кавычка {quote} не закрыта."),
        ($"Add a {quote} at the end; inside the quotes, write {quote}{quote} for one.", $"Добавьте {quote} в конце; внутри кавычек пишите {quote}{quote} вместо одной."));

    public static Remark Comment(string sign) => Remark.Error("RF1205",
        ($"Comments ({sign}) are not allowed.", $"Комментарии ({sign}) не допускаются."),
        ("Remove the comment, or put a space between two minus signs.", "Удалите комментарий или поставьте пробел между двумя минусами."));

    public static Remark NotANumber(string text) => Remark.Error("RF1206",
        ($"'{text}' is no number.", $"«{text}» — не число."),
        ("Put texts into single quotes and names that begin with a digit into double quotes.",
            "Тексты заключайте в одинарные кавычки, а имена, начинающиеся с цифры, — в двойные."));

    public static Remark NumberTooLarge(string text) => Remark.Error("RF1207",
        ($"{text} has too many digits.", $"В числе {text} слишком много цифр."),
        ($"Whole numbers go up to {long.MaxValue}, decimals have up to {ColumnType.MaxScale} digits after the point; write larger ones as 1e20.",
            $"Целые числа — до {long.MaxValue}, у дробных до {ColumnType.MaxScale} знаков после точки; большие пишите как 1e20."));

    public static Remark NotADate(string text, LocalText form) => Remark.Error("RF1208",
        ($"'{text}' is no {form.En}.", $"«{text}» — не {form.Ru}."),
        ("Write it as 2026-10-31 or 2026-10-31 18:30:00.", "Запишите значение как 2026-10-31 или 2026-10-31 18:30:00."));

    public static Remark ReservedWord(string word) => Remark.Error("RF1209",
        ($"'{word}' is a word of the language and cannot stand here.", $"«{word}» — слово языка, здесь оно стоять не может."),
        ($"If a column is meant, write \"{word}\".", $"Если это столбец, напишите \"{word}\"."));

    public static Remark TooLong(int length) => Remark.Error("RF1210",
        ($"The expression has {length} characters.", $"В выражении {length} символов."),
        ($"At most {Expression.MaxLength} are allowed; split it into several columns.", $"Допустимо не более {Expression.MaxLength}; разделите его на несколько столбцов."));

    public static Remark TooDeep() => Remark.Error("RF1211",
        ("The expression is nested too deeply.", "Слишком глубокая вложенность выражения."),
        ($"At most {Expression.MaxDepth} levels are allowed; split it into several columns.", $"Допустимо не более {Expression.MaxDepth} уровней; разделите его на несколько столбцов."));

    public static Remark ListTooLong(int count) => Remark.Error("RF1212",
        ($"The list has {count} entries.", $"В списке {count} записей."),
        ($"At most {Expression.MaxList} are allowed; put the values into a table and join it.", $"Допустимо не более {Expression.MaxList}; поместите значения в таблицу и соедините её."));

    public static Remark SqlTooLong() => Remark.Error("RF1213",
        ("The expression is too complex: functions are nested in each other too often.", "Выражение слишком сложное: функции слишком много раз вложены друг в друга."),
        ("Calculate the inner part as a column of its own first.", "Сначала вычислите внутреннюю часть отдельным столбцом."));

    public static Remark UnknownColumn(string name, Columns columns) => Remark.Error("RF1220",
        ($"There is no column '{name}'.", $"Столбца «{name}» нет."),
        Nearest.Hint(name, [.. columns.Select(c => c.Name)]));

    public static Remark UnknownFunction(string name, IReadOnlyCollection<string> known) => Remark.Error("RF1221",
        ($"There is no function '{name}'.", $"Функции «{name}» нет."),
        Nearest.To(name, known) is { } near
            ? ($"Did you mean '{near}'?", $"Возможно, имелось в виду «{near}»?")
            : ("docs/expressions.md lists the functions.", "Список функций — в docs/expressions.md."));

    public static Remark UnknownType(string name, IReadOnlyCollection<string> known) => Remark.Error("RF1222",
        ($"There is no type '{name}'.", $"Типа «{name}» нет."), Nearest.Hint(name, known));

    public static Remark WrongCount(string function, int found, string signatures) => Remark.Error("RF1223",
        ($"'{function}' does not take {found} {(found == 1 ? "argument" : "arguments")}.", $"«{function}» не принимает столько аргументов: {found}."),
        ($"Write {signatures}.", $"Пишите {signatures}."));

    public static Remark WrongArgument(string function, LocalText expected, ColumnType found, ArgumentKind kind) => Remark.Error("RF1224",
        ($"'{function}' wants {expected.En} here, but this is {found}.", $"Функции «{function}» здесь нужно: {expected.Ru}, а указано {found}."),
        kind switch
        {
            ArgumentKind.Text => ("Convert it: CAST(… AS text).", "Преобразуйте: CAST(… AS text)."),
            ArgumentKind.Integer => ("Convert it: CAST(… AS integer).", "Преобразуйте: CAST(… AS integer)."),
            ArgumentKind.Number or ArgumentKind.Exact => ("Convert it: CAST(… AS decimal(2)).", "Преобразуйте: CAST(… AS decimal(2))."),
            ArgumentKind.Date => ("Convert it: CAST(… AS date), or to_date(…, '%d.%m.%Y').", "Преобразуйте: CAST(… AS date) или to_date(…, '%d.%m.%Y')."),
            ArgumentKind.DateTime => ("Convert it: CAST(… AS datetime).", "Преобразуйте: CAST(… AS datetime)."),
            _ => ("Give a column or value that fits.", "Укажите подходящий столбец или значение."),
        });

    public static Remark NotALiteral(string function, LocalText expected) => Remark.Error("RF1225",
        ($"'{function}' wants {expected.En} here, written out and not calculated.", $"«{function}»: здесь нужно записать само значение ({expected.Ru}), а не вычисление."),
        ("Put the value itself here.", "Запишите здесь само значение."));

    public static Remark BadPattern(string pattern, LocalText why) => Remark.Error("RF1226",
        ($"The pattern '{Short(pattern)}' cannot be used: {why.En}.", $"Шаблон «{Short(pattern)}» не годится: {why.Ru}."),
        ("Mend the pattern; docs/expressions.md tells what it may hold.", "Исправьте шаблон; что в нём допустимо, сказано в docs/expressions.md."));

    public static Remark BadArgument(string function, LocalText why) => Remark.Error("RF1227",
        ($"'{function}': {why.En}.", $"«{function}»: {why.Ru}."),
        ("Give another value here.", "Укажите здесь другое значение."));

    public static Remark NotBoolean(string place, ColumnType found) => Remark.Error("RF1230",
        ($"{place} joins conditions, but this is {found}.", $"{place} применяется к условиям, а здесь {found}."),
        ("Compare it with something: … = …, … IS NOT NULL.", "Сравните значение с чем-нибудь: … = …, … IS NOT NULL."));

    public static Remark NotComparable(ColumnType left, ColumnType right, LocalText remedy) => Remark.Error("RF1231",
        ($"{left} cannot be compared with {right}.", $"Нельзя сравнить {left} и {right}."), remedy);

    public static Remark ComparedWithNull() => Remark.Error("RF1232",
        ("A comparison with null is never true.", "Сравнение с null никогда не бывает истинным."),
        ("Write IS NULL or IS NOT NULL.", "Пишите IS NULL или IS NOT NULL."));

    public static Remark NoOrder(ColumnType type) => Remark.Error("RF1233",
        ($"Values of type {type} have no order.", $"Значения типа {type} не упорядочены."), ("Use = or <>.", "Используйте = или <>."));

    public static Remark ChainedComparison() => Remark.Error("RF1234",
        ("Comparisons cannot be chained.", "Сравнения нельзя соединять цепочкой."),
        ("Join them with AND, or use BETWEEN.", "Соедините их через AND или используйте BETWEEN."));

    public static Remark NoArithmetic(string symbol, ColumnType left, ColumnType right) => Remark.Error("RF1235",
        ($"'{symbol}' works on numbers, not on {(left.IsNumber ? right : left)}.", $"«{symbol}» применяется к числам, а здесь {(left.IsNumber ? right : left)}."),
        left.IsTime || right.IsTime
            ? ("Use add_days, add_months or days_between for dates.", "Для дат используйте add_days, add_months или days_between.")
            : left.Kind == ColumnKind.Text || right.Kind == ColumnKind.Text
                ? ("Join texts with ||, or convert the text: CAST(… AS decimal(2)).", "Соединяйте тексты через || или преобразуйте текст: CAST(… AS decimal(2)).")
                : ("Convert it: CAST(… AS integer).", "Преобразуйте: CAST(… AS integer)."));

    public static Remark RemainderOfReal() => Remark.Error("RF1236",
        ("A remainder needs exact numbers, but one of these is real.", "Остаток от деления берётся от точных чисел, а одно из них имеет тип real."),
        ("Round it first: round(…, 2).", "Сначала округлите: round(…, 2)."));

    public static Remark NoCommonType(ColumnType left, ColumnType right) => Remark.Error("RF1237",
        ($"{left} and {right} cannot be results of the same expression.", $"{left} и {right} не могут быть результатами одного выражения."),
        ($"Convert one of them: CAST(… AS {left}).", $"Преобразуйте одно из них: CAST(… AS {left})."));

    public static Remark NoConversion(ColumnType from, ColumnType to) => Remark.Error("RF1238",
        ($"{from} cannot be converted into {to}.", $"{from} нельзя преобразовать в {to}."),
        ("Convert into text first, or use another column.", "Сначала преобразуйте в text или используйте другой столбец."));

    public static Remark WrongResult(ColumnType found, IEnumerable<ColumnKind> wanted) => Remark.Error("RF1239",
        ($"The expression gives {found}, but {List(wanted)} is needed here.", $"Выражение даёт {found}, а здесь нужно {List(wanted)}."),
        wanted.Contains(ColumnKind.Boolean)
            ? ("Compare the value with something: orders > 1.", "Сравните значение с чем-нибудь: orders > 1.")
            : ($"Convert it: CAST(… AS {wanted.First().ToString().ToLowerInvariant()}).", $"Преобразуйте: CAST(… AS {wanted.First().ToString().ToLowerInvariant()})."));

    public static Remark NotACondition() => Remark.Error("RF1240",
        ("This is no condition.", "Это не условие."),
        ("Write {\"column\": …, \"op\": …, \"value\": …}, {\"all\": […]}, {\"any\": […]} or {\"not\": {…}}.",
            "Запишите {\"column\": …, \"op\": …, \"value\": …}, {\"all\": […]}, {\"any\": […]} или {\"not\": {…}}."));

    public static Remark UnknownConditionField(string field, IReadOnlyCollection<string> known) => Remark.Error("RF1241",
        ($"'{field}' has no meaning in a condition.", $"Поле «{field}» не имеет смысла в условии."), Nearest.Hint(field, known));

    public static Remark UnknownOperator(string name, IReadOnlyCollection<string> known) => Remark.Error("RF1242",
        ($"There is no comparison '{name}'.", $"Сравнения «{name}» нет."), Nearest.Hint(name, known));

    public static Remark OperatorDoesNotFit(ConditionOperator operation, ColumnType type, IReadOnlyCollection<string> fitting) => Remark.Error("RF1243",
        ($"'{operation.Name}' does not fit a column of type {type}.", $"Сравнение «{operation.Name}» не подходит столбцу типа {type}."),
        ($"Use one of: {string.Join(", ", fitting)}.", $"Используйте одно из: {string.Join(", ", fitting)}."));

    public static Remark WrongValues(ConditionOperator operation) => Remark.Error("RF1244",
        ($"'{operation.Name}' wants {operation.Values.En}.", $"Сравнению «{operation.Name}» нужно: {operation.Values.Ru}."),
        ("Give it as 'value'.", "Укажите это в поле «value»."));

    public static Remark WrongValue(LocalText expected) => Remark.Error("RF1245",
        ($"The value is not {expected.En}.", $"Значение не подходит: ожидается {expected.Ru}."),
        ("Give a value of the column's type, or compare another column.", "Укажите значение того же типа, что и столбец, или выберите другой столбец."));

    public static Remark ConditionsTooDeep() => Remark.Error("RF1246",
        ("The conditions are nested too deeply.", "Слишком глубокая вложенность условий."),
        ($"At most {ConditionGroup.MaxDepth} levels are allowed.", $"Допустимо не более {ConditionGroup.MaxDepth} уровней."));

    private static string List(IEnumerable<ColumnKind> kinds) => string.Join(", ", kinds.Select(k => k.ToString().ToLowerInvariant()));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static string Show(string character) => char.IsControl(character[0]) || char.IsSurrogate(character[0]) || char.GetUnicodeCategory(character[0]) is System.Globalization.UnicodeCategory.Format
        ? $"U+{(character.Length == 2 ? char.ConvertToUtf32(character[0], character[1]) : character[0]):X4}"
        : $"'{character}'";
}
