using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The window W = (T − w, T] and the one before it, as dates and as SQL.</summary>
/// <param name="AsOf">T, the last day.</param>
/// <param name="Days">w.</param>
internal sealed record Window(DateOnly AsOf, int Days)
{
    /// <summary>The first day of a window.</summary>
    public DateOnly First(Span span) => Last(span).AddDays(1 - Days);

    /// <summary>The last day of a window.</summary>
    public DateOnly Last(Span span) => span == Span.Before ? AsOf.AddDays(-Days) : AsOf;

    /// <summary>Holds of the days of a window.</summary>
    public string Holds(string day, Span span, Dialect sql) => span switch
    {
        Span.All => "TRUE",
        Span.Now => $"{day} >= {sql.Literal(First(Span.Now))}",
        _ => $"{day} BETWEEN {sql.Literal(First(Span.Before))} AND {sql.Literal(Last(Span.Before))}",
    };

    /// <summary>Months since year 0, so that they can be counted.</summary>
    public static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month;

    /// <summary>The same as SQL.</summary>
    public static string MonthOf(string day) => $"CAST(extract(year FROM {day}) * 12 + extract(month FROM {day}) AS INTEGER)";

    /// <summary>The first and last calendar month that lie wholly in a window; the first is the greater where there is none.</summary>
    public (int First, int Last) FullMonths(Span span) =>
        (MonthOf(First(span).AddDays(-1)) + 1, MonthOf(Last(span).AddDays(1)) - 1);
}
