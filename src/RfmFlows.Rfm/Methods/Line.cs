namespace RfmFlows.Rfm;

/// <summary>Points on a straight line in decimal arithmetic.</summary>
internal static class Line
{
    /// <summary>
    /// Digits kept after the point: enough to tell borders from values of up to nine, and few enough for a DECIMAL(38, 12).
    /// Cut towards the lower end, so that a border never reaches the upper value.
    /// </summary>
    private const int Digits = 12;

    internal static decimal At(decimal from, decimal to, int numerator, int denominator) =>
        from + decimal.Round((to - from) * numerator / denominator, Digits, MidpointRounding.ToZero);
}
