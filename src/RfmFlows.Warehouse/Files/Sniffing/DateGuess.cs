namespace RfmFlows.Warehouse;

/// <summary>What the texts of a column say about the dates in it.</summary>
/// <param name="Dates">How many of the texts are dates that the patterns read.</param>
/// <param name="HasTime">Any of them has a time.</param>
/// <param name="Patterns">strftime patterns; none where all are written in ISO 8601.</param>
/// <param name="Other">The other reading where day and month could be swapped, or null.</param>
/// <param name="IsMixed">More than one way of writing.</param>
internal sealed record DateGuess(int Dates, bool HasTime, IReadOnlyList<string> Patterns, string? Other, bool IsMixed, bool IsCompact)
{
    public static readonly DateGuess None = new(0, false, [], null, false, false);

    /// <param name="monthFirst">How other columns of the file settle it where this one does not; day first where nothing does.</param>
    public static DateGuess Of(IEnumerable<string> texts, bool monthFirst)
    {
        var classes = Shapes(texts).GroupBy(s => s.Form).OrderByDescending(g => g.Count()).ToList();
        if (classes.Count == 0)
        {
            return None;
        }
        if (classes.All(g => g.All(s => s.IsIso)))
        {
            var all = classes.SelectMany(g => g).ToList();
            return new DateGuess(all.Count, all.Any(s => s.Time.Length > 0), [], null, false, false);
        }
        var patterns = new List<string>();
        var (dates, hasTime, other) = (0, false, (string?)null);
        foreach (var shapes in classes)
        {
            var order = Order(shapes);
            if (order == DateOrder.Contradictory)
            {
                continue;
            }
            var open = order == DateOrder.Open && shapes.Key.Separator != '.';
            var dayFirst = order == DateOrder.DayFirst || (order == DateOrder.Open && !(open && monthFirst));
            dates += shapes.Count();
            hasTime |= shapes.Any(s => s.Time.Length > 0);
            patterns.AddRange(shapes.Select(s => s.Pattern(dayFirst)).Distinct());
            other ??= open ? shapes.First().Pattern(!dayFirst) : null;
        }
        return new DateGuess(dates, hasTime, patterns, other, classes.Count > 1, classes.Count == 1 && classes[0].Key.Separator == '\0');
    }

    /// <summary>Whether the texts can only be read with the month first (true), only with the day first (false), or say nothing (null).</summary>
    public static bool? SaysMonthFirst(IEnumerable<string> texts)
    {
        var orders = Shapes(texts).Where(s => s.Separator is '/' or '-').GroupBy(s => s.Form).Select(Order).ToList();
        return orders.Contains(DateOrder.MonthFirst) ? true : orders.Contains(DateOrder.DayFirst) ? false : null;
    }

    private enum DateOrder
    {
        Open,
        DayFirst,
        MonthFirst,
        YearFirst,
        Contradictory,
    }

    private static List<DateShape> Shapes(IEnumerable<string> texts)
    {
        var shapes = new List<DateShape>();
        foreach (var text in texts)
        {
            if (DateShape.TryRead(text, out var shape))
            {
                shapes.Add(shape);
            }
        }
        return shapes;
    }

    private static DateOrder Order(IGrouping<DateForm, DateShape> shapes)
    {
        if (shapes.Key.YearFirst)
        {
            return DateOrder.YearFirst;
        }
        var (first, second) = (shapes.Any(s => s.First > 12), shapes.Any(s => s.Second > 12));
        return (first, second) switch
        {
            (true, true) => DateOrder.Contradictory,
            (true, false) => DateOrder.DayFirst,
            (false, true) => DateOrder.MonthFirst,
            _ => DateOrder.Open,
        };
    }
}
