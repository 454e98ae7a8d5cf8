using RfmFlows.Engine;

namespace RfmFlows.Nodes.ColumnNodes.Script;

/// <summary>The help of the script node, with its limits.</summary>
internal static class JavaScriptHelp
{
    public static readonly LocalText Text = (
        """
        The script is the body of a function that is called for each row:

        ```js
        var parts = row.name.split(' ');
        return { first: parts[0], last: parts[1] || null };
        ```

        It sees the columns as `row.name` or `row["full name"]`: numbers as numbers, dates as texts (`2026-01-31`, `2026-01-31 10:30:00`), missing values as `null`. A column that it does not give is missing. Decimals of more than 15 digits lose precision; *Calculate* keeps them, and is far faster.

        The language is ECMAScript 5. There are no files, no network, no clock (`new Date()` is the end of the as-of day), no `Math.random`, no `eval`. Rows come in a fixed order, so the result is the same each time.

        **Limits for a row**: the time set below, 100,000 statements, 100 calls deep, 256 MB. A row that breaks one, throws, or gives a value of another type goes to *Rejects* with its reason: `error`, `time`, `statements`, `recursion`, `memory`, `value`.
        """,
        """
        Скрипт — тело функции, которая вызывается для каждой строки:

        ```js
        var parts = row.name.split(' ');
        return { first: parts[0], last: parts[1] || null };
        ```

        Столбцы видны как `row.name` или `row["полное имя"]`: числа — числами, даты — текстом (`2026-01-31`, `2026-01-31 10:30:00`), пропуски — `null`. Столбец, который скрипт не дал, пуст. Десятичные длиннее 15 цифр теряют точность; «Вычисление» её сохраняет и работает гораздо быстрее.

        Язык — ECMAScript 5. Нет файлов, сети, часов (`new Date()` — конец дня расчёта), `Math.random` и `eval`. Строки идут в постоянном порядке, поэтому результат всегда один.

        **Пределы на строку**: время из настройки, 100 000 операторов, глубина вызовов 100, 256 МБ. Строка, нарушившая предел, вызвавшая ошибку или давшая значение другого типа, попадает в «Отклонённые» с причиной: `error`, `time`, `statements`, `recursion`, `memory`, `value`.
        """);
}
