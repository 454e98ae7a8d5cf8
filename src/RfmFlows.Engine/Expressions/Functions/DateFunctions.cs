using RfmFlows.Warehouse;
using static RfmFlows.Engine.Make;

namespace RfmFlows.Engine;

/// <summary>Functions over dates. Today is never the clock's: <c>as_of()</c> is the date of the run.</summary>
internal static class DateFunctions
{
    private const int MostDays = 1_000_000;
    private const int MostMonths = 100_000;
    private const string SameKind = "date or datetime, as given";
    private static readonly string[] Units = ["year", "quarter", "month", "week", "day"];

    public static IReadOnlyList<ExpressionFunction> All { get; } =
    [
        Function("as_of", [], ColumnType.Date,
            ("The date as of which the scenario runs.", "Дата, на которую выполняется сценарий."), "as_of()", c => c.Sql.Literal(c.AsOf)),
        Function("days_ago", [Date()], ColumnType.Integer,
            ("Whole days from the date to the as-of date; negative for later dates.", "Полных дней от даты до даты расчёта; для более поздних дат отрицательно."),
            "days_ago(bought)", c => c.Integer(c.Sql.DaysBetween(c[0], c.Sql.Literal(c.AsOf)))),
        Function("days_between", [Date("from"), Date("to")], ColumnType.Integer,
            ("Whole days from one date to the other; times of day are dropped.", "Полных дней от одной даты до другой; время суток отбрасывается."),
            "days_between(born, bought)", c => c.Integer(c.Sql.DaysBetween(c[0], c[1]))),
        Function("add_days", [Date(), Integer("days")], SameKind, a => a[0].Type!.Value,
            ("The date so many days later, or earlier when negative.", "Дата через столько дней; при отрицательном числе — раньше."),
            "add_days(born, 30)", c => Shift(c, "1 day", MostDays)),
        Function("add_months", [Date(), Integer("months")], SameKind, a => a[0].Type!.Value,
            ("The date so many months later; the last day of the month where it is too short.", "Дата через столько месяцев; последний день месяца, если он короче."),
            "add_months(born, 12)", c => Shift(c, "1 month", MostMonths)),
        Function("date_trunc", [Fixed("unit", IsUnit), Date()], SameKind, a => a[1].Type!.Value,
            ("The beginning of the 'year', 'quarter', 'month', 'week' (Monday) or 'day'.", "Начало 'year', 'quarter', 'month', 'week' (понедельник) или 'day'."),
            "date_trunc('month', bought)", c => c.Sql.Cast($"date_trunc({c.Sql.Literal(c.Literal<string>(0).ToLowerInvariant())}, {Moment(c, 1)})", c.TypeOf(1))),
        Part("year", "year", ("The year.", "Год."), "year(born)"),
        Part("quarter", "quarter", ("The quarter, 1 to 4.", "Квартал от 1 до 4."), "quarter(bought)"),
        Part("month", "month", ("The month, 1 to 12.", "Месяц от 1 до 12."), "month(born)"),
        Part("week", "week", ("The week of the year by ISO 8601, 1 to 53.", "Неделя года по ISO 8601, от 1 до 53."), "week(bought)"),
        Part("day", "day", ("The day of the month, 1 to 31.", "День месяца от 1 до 31."), "day(born)"),
        Part("weekday", "isodow", ("The day of the week, Monday 1 to Sunday 7.", "День недели: понедельник 1, воскресенье 7."), "weekday(bought)"),
        Part("hour", "hour", ("The hour, 0 to 23; 0 for a date without time.", "Час от 0 до 23; 0 для даты без времени."), "hour(bought)"),
        Part("minute", "minute", ("The minute, 0 to 59; 0 for a date without time.", "Минута от 0 до 59; 0 для даты без времени."), "minute(bought)"),
        Function("date", [Integer("year"), Integer("month"), Integer("day")], ColumnType.Date,
            ("A date from its parts; missing where there is no such day.", "Дата из частей; пусто, если такого дня нет."), "date(2026, 1, 31)", FromParts),
        Function("date", [Date()], ColumnType.Date,
            ("The date without its time.", "Дата без времени."), "date(bought)", c => c.Sql.Cast(c[0], ColumnType.Date)),
        Function("to_date", [Text(), Fixed("pattern", DatePattern.Fault)], ColumnType.Date,
            ("Reads a date by a pattern of %Y %m %d %H %M %S; missing where the text does not fit.", "Читает дату по шаблону из %Y %m %d %H %M %S; пусто, если текст не подходит."),
            "to_date(name, '%d.%m.%Y')", c => c.Sql.Cast(c.Sql.TryParseDate(c[0], c.Literal<string>(1)), ColumnType.Date)),
        Function("to_datetime", [Text(), Fixed("pattern", DatePattern.Fault)], ColumnType.DateTime,
            ("Reads a date with time by a pattern; missing where the text does not fit.", "Читает дату со временем по шаблону; пусто, если текст не подходит."),
            "to_datetime(name, '%d.%m.%Y %H:%M')", c => c.Sql.Cast(c.Sql.TryParseDate(c[0], c.Literal<string>(1)), ColumnType.DateTime)),
        Function("format_date", [Date(), Fixed("pattern", DatePattern.Fault)], ColumnType.Text,
            ("Writes a date by a pattern of %Y %m %d %H %M %S.", "Записывает дату по шаблону из %Y %m %d %H %M %S."),
            "format_date(born, '%d.%m.%Y')", c => c.Sql.FormatDate(Moment(c, 0), c.Literal<string>(1))),
    ];

    private static ExpressionFunction Part(string name, string field, LocalText help, string example) =>
        Function(name, [Date()], ColumnType.Integer, help, example, c => c.Integer($"extract({field} FROM {Moment(c, 0)})"));

    // PostgreSQL would take a bare date for midnight in the server's time zone.
    private static string Moment(SqlCall call, int index) => call.TypeOf(index) == ColumnType.Date ? call.Sql.Cast(call[index], ColumnType.DateTime) : call[index];

    private static string Shift(SqlCall call, string step, int most) =>
        call.Sql.Cast($"({Moment(call, 0)} + {call.Small(1, -most, most)} * INTERVAL '{step}')", call.TypeOf(0));

    private static string FromParts(SqlCall call)
    {
        string Part(int index, int width) => $"lpad({call.Text(index)}, {width}, '0')";
        var iso = $"{Part(0, 4)} || '-' || {Part(1, 2)} || '-' || {Part(2, 2)}";
        return $"CASE WHEN {call[0]} BETWEEN 1 AND 9999 AND {call[1]} BETWEEN 1 AND 12 AND {call[2]} BETWEEN 1 AND 31 THEN {call.Sql.TryParse($"({iso})", ColumnType.Date)} END";
    }

    private static LocalText? IsUnit(string unit) => Units.Contains(unit.ToLowerInvariant())
        ? null
        : ($"'{unit}' is none of {string.Join(", ", Units)}", $"«{unit}» не входит в список: {string.Join(", ", Units)}");
}
