using RfmFlows.Warehouse;
using static RfmFlows.Engine.Make;

namespace RfmFlows.Engine;

/// <summary>Functions that choose between values.</summary>
internal static class LogicFunctions
{
    private const string Common = "common type";

    public static IReadOnlyList<ExpressionFunction> All { get; } =
    [
        Function("if", [new Argument("condition", ArgumentKind.Boolean), Same("then"), Same("otherwise")], Common, a => a[1].Type!.Value,
            ("The second argument where the condition is true, the third otherwise.", "Второй аргумент, если условие истинно, иначе третий."),
            "if(age >= 18, 'adult', 'child')", c => $"CASE WHEN {c[0]} THEN {c[1]} ELSE {c[2]} END"),
        Function("coalesce", [Same("value"), Same("more") with { Repeats = true }], Common, a => a[0].Type!.Value,
            ("The first argument that is not missing.", "Первый из аргументов, который не пуст."),
            "coalesce(name, 'unknown')", c => $"coalesce({string.Join(", ", c.All)})"),
        Function("nullif", [Same("value"), Same("unwanted")], Common, a => a[0].Type!.Value,
            ("Missing where both are equal, the first otherwise.", "Пусто, если оба равны, иначе первый аргумент."),
            "nullif(name, '')", c => $"nullif({c[0]}, {c[1]})"),
        Function("greatest", [Same("value"), Same("more") with { Repeats = true }], Common, a => a[0].Type!.Value,
            ("The largest of the arguments that are not missing; texts by code point.", "Наибольший из непустых аргументов; тексты — по кодам символов."),
            "greatest(age, 18)", c => $"greatest({Keys(c)})"),
        Function("least", [Same("value"), Same("more") with { Repeats = true }], Common, a => a[0].Type!.Value,
            ("The smallest of the arguments that are not missing; texts by code point.", "Наименьший из непустых аргументов; тексты — по кодам символов."),
            "least(amount, 1000)", c => $"least({Keys(c)})"),
    ];

    private static string Keys(SqlCall call) =>
        string.Join(", ", call.All.Select(a => call.TypeOf(0) == ColumnType.Text ? call.Sql.ByCodePoint(a) : a));
}
