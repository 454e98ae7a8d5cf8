using RfmFlows.Warehouse;
using static RfmFlows.Engine.Make;

namespace RfmFlows.Engine;

/// <summary>Functions over numbers. Where a result is not defined or out of range, it is missing: engines differ in what they do there.</summary>
internal static class NumberFunctions
{
    public static IReadOnlyList<ExpressionFunction> All { get; } =
    [
        Function("abs", [Number()], "type of the number", a => a[0].Type!.Value,
            ("The number without its sign.", "Число без знака."), "abs(amount)", c => $"abs({c[0]})"),
        Function("round", [Number()], ColumnType.Integer,
            ("The nearest whole number; halves away from zero.", "Ближайшее целое; половины — от нуля."), "round(amount)",
            c => c.TypeOf(0) == ColumnType.Integer ? c[0] : c.Integer(c.Sql.Round(c[0], 0))),
        Function("round", [Number(), Fixed("digits", 0, ColumnType.MaxScale)], "decimal(digits)", a => ColumnType.Decimal(Digits(a[1])),
            ("The number with so many digits after the point; halves away from zero.", "Число с заданным числом знаков после точки; половины — от нуля."),
            "round(score, 2)", c => c.Sql.Cast(c.Sql.Round(c[0], (int)c.Literal<long>(1)), ColumnType.Decimal((int)c.Literal<long>(1)))),
        Function("floor", [Number()], ColumnType.Integer,
            ("The largest whole number that is not greater.", "Наибольшее целое, не превышающее число."), "floor(score)", c => c.Integer($"floor({c[0]})")),
        Function("ceil", [Number()], ColumnType.Integer,
            ("The smallest whole number that is not less.", "Наименьшее целое, не меньшее числа."), "ceil(score)", c => c.Integer($"ceil({c[0]})")),
        Function("sign", [Number()], ColumnType.Integer,
            ("-1, 0 or 1.", "-1, 0 или 1."), "sign(amount)", c => c.Integer($"sign({c[0]})")),
        Function("mod", [new Argument("dividend", ArgumentKind.Exact), new Argument("divisor", ArgumentKind.Exact)], "as %", a => TypeRules.Arithmetic("%", a[0].Type!.Value, a[1].Type!.Value),
            ("The remainder, with the sign of the dividend; missing for a divisor of 0. For integers and decimals.",
                "Остаток от деления со знаком делимого; пусто при делителе 0. Для целых и decimal."),
            "mod(age, 10)", c => $"({c[0]} % nullif({c[1]}, 0))"),
        Function("sqrt", [Number()], ColumnType.Real,
            ("The square root; missing for negative numbers.", "Квадратный корень; пусто для отрицательных чисел."),
            "sqrt(score)", c => $"CASE WHEN {c.Real(0)} >= 0 THEN sqrt({c.Real(0)}) END"),
        Function("power", [Number("base"), Number("exponent")], ColumnType.Real,
            ("The power; missing where it is not defined or out of range.", "Степень; пусто, где она не определена или вне пределов."),
            "power(score, 2)", c => Power(c.Real(0), c.Real(1))),
        Function("exp", [Number()], ColumnType.Real,
            ("e to that power; missing where it is out of range.", "Экспонента; пусто, если результат вне пределов."),
            "exp(score)", c => $"CASE WHEN abs({c.Real(0)}) < 700 THEN exp({c.Real(0)}) END"),
        Function("ln", [Number()], ColumnType.Real,
            ("The natural logarithm; missing for 0 and below.", "Натуральный логарифм; пусто для нуля и отрицательных."),
            "ln(score)", c => $"ln(nullif(greatest({c.Real(0)}, 0), 0))"),
    ];

    private static int Digits(Term literal) => (int)(long)((LiteralTerm)literal).Value!;

    // Within e^±700 neither engine meets overflow, underflow or a complex number.
    private static string Power(string number, string exponent) =>
        $"CASE WHEN {exponent} = 0 THEN 1 WHEN {number} = 0 AND {exponent} > 0 THEN 0 "
        + $"WHEN ({number} > 0 OR {exponent} = floor({exponent})) AND abs({exponent} * ln(abs(nullif({number}, 0)))) < 700 THEN power({number}, {exponent}) END";
}
