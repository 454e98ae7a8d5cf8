using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>A figure of a customer: what it is called and means, what it needs, and how it is computed.</summary>
/// <param name="Number">Its number in the list of indicators; those of a channel share one.</param>
/// <param name="Id">The name of its column.</param>
/// <param name="Formula">How it is defined, in the words of <see cref="Notation"/>.</param>
/// <param name="Sql">The expression over facts and totals; what it needs of them it adds to the query.</param>
internal sealed record Indicator(int Number, string Id, LocalText Title, LocalText Formula, Unit Unit, Func<IndicatorQuery, string> Sql)
{
    /// <summary>What the formulas mean by their letters.</summary>
    public static readonly LocalText Notation = (
        """
        T: the as-of date, its end included. A *purchase* i: an order of the customer with the day tᵢ ≤ T and the sum aᵢ, net of discount and of returns that
        name the order; an order that was wholly returned is none. n: purchases; *visit*: a day with a purchase; v: visits; dⱼ: days between successive visits.
        W: the window of w days up to T, the days after T − w; W⁻: the window of the same length before it. d(x, y): whole days from x to y. sd: sample standard
        deviation. A figure is empty, not 0, where it is not defined: gaps need two visits, deviations three.
        """,
        """
        T — дата расчёта, её конец включён. *Покупка* i — заказ клиента с днём tᵢ ≤ T и суммой aᵢ за вычетом скидки и возвратов по этому заказу; полностью
        возвращённый заказ — не покупка. n — число покупок; *визит* — день с покупкой; v — число визитов; dⱼ — дни между соседними визитами.
        W — окно в w дней до T, то есть дни после T − w; W⁻ — окно той же длины перед ним. d(x, y) — целые дни от x до y. sd — выборочное стандартное
        отклонение. Где показатель не определён, он пуст, а не 0: интервалам нужно два визита, отклонениям — три.
        """);

    public IndicatorGroup Group { get; init; }

    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>The same over the window before; null where the figure is not one of a window, or where two windows cannot be compared.</summary>
    public Func<IndicatorQuery, string>? Before { get; init; }

    /// <summary>A figure of a window.</summary>
    public static Indicator OfWindow(int number, string id, LocalText title, LocalText formula, Unit unit, Func<IndicatorQuery, Span, string> sql) =>
        new(number, id, title, formula, unit, q => sql(q, Span.Now)) { Before = q => sql(q, Span.Before) };

    /// <summary>A figure that another node has computed.</summary>
    public static Indicator OfScores(int number, string id, LocalText title, LocalText formula, Unit unit, params IReadOnlyList<string> columns) =>
        new(number, id, title, formula, unit, q => q.Roles.FindScore(columns) is var (table, column) ? q.Passes.Score(table, column) : "NULL")
        {
            Needs = [Need.Score(columns)],
        };
}
