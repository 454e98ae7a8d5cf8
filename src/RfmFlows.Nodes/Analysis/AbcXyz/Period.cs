namespace RfmFlows.Nodes.Analysis.AbcXyz;

/// <summary>Equal stretches of the calendar.</summary>
/// <param name="Id">As <c>date_trunc</c> names it.</param>
/// <param name="Start">The first day of the period that a day lies in.</param>
/// <param name="Next">The first day of the period after the one that begins on a day.</param>
internal sealed record Period(string Id, Func<DateOnly, DateOnly> Start, Func<DateOnly, DateOnly> Next)
{
    public static IReadOnlyList<Period> All { get; } =
    [
        new("month", d => new DateOnly(d.Year, d.Month, 1), d => d.AddMonths(1)),
        new("week", d => d.AddDays(-(((int)d.DayOfWeek + 6) % 7)), d => d.AddDays(7)),
        new("quarter", d => new DateOnly(d.Year, (((d.Month - 1) / 3) * 3) + 1, 1), d => d.AddMonths(3)),
    ];

    public static Period Find(string id) => All.First(p => p.Id == id);

    /// <summary>The periods that lie wholly between two days: their number, the first day of the first and the last day of the last.</summary>
    public (int Count, DateOnly First, DateOnly Last) Full(DateOnly from, DateOnly to)
    {
        var first = Start(from) == from ? from : Next(Start(from));
        var (count, end) = (0, first);
        while (Next(end).AddDays(-1) <= to)
        {
            end = Next(end);
            count++;
        }
        return (count, first, end.AddDays(-1));
    }
}
