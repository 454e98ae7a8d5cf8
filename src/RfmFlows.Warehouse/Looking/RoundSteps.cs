namespace RfmFlows.Warehouse;

/// <summary>Round widths for the bars of a histogram and the bins of a chart.</summary>
internal static class RoundSteps
{
    private const double Minute = 60;
    private const double Hour = 60 * Minute;
    private const double Day = 24 * Hour;

    private static readonly double[] Times =
    [
        1, 2, 5, 10, 15, 30, Minute, 2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute, Hour, 2 * Hour, 3 * Hour, 6 * Hour, 12 * Hour,
        Day, 2 * Day, 7 * Day, 14 * Day, 30 * Day, 91 * Day, 182 * Day, 365 * Day, 730 * Day, 1826 * Day, 3652 * Day, 36524 * Day,
    ];

    /// <summary>The least round width with which so many bars reach over the span.</summary>
    public static double Of(ColumnType type, double span, int bars)
    {
        var least = span / bars;
        if (type.IsTime)
        {
            var wanted = type.Kind == ColumnKind.Date ? Math.Max(least, Day) : least;
            return Times.FirstOrDefault(t => t >= wanted, Times[^1] * Math.Ceiling(wanted / Times[^1]));
        }
        if (!(least > 0))
        {
            return 1;
        }
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var step = new[] { 1.0, 2.0, 5.0, 10.0 }.First(m => m * power >= least * (1 - 1e-9) || m >= 10) * power;
        return type.Kind == ColumnKind.Integer ? Math.Max(1, step) : step;
    }

    /// <summary>A border, without the noise that reals leave in its last digits.</summary>
    public static double Border(double start, double step, long index)
    {
        var border = start + (step * index);
        var digits = (int)Math.Clamp(2 - Math.Floor(Math.Log10(step)), 0, 15);
        return Math.Abs(border) < 1e12 ? Math.Round(border, digits) : border;
    }
}
