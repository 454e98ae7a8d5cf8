namespace RfmFlows.Rfm;

/// <summary>
/// The quantile of R, numpy, pandas and percentile_cont: h = (n − 1)·p, then a straight line between the two sorted values
/// around h. It needs two order statistics only; an engine fetches those exactly, and the line is drawn here in decimal:
/// percentile_cont goes through binary floating point, which can move a customer who stands on the border.
/// </summary>
/// <param name="LowerPosition">⌊h⌋: the zero-based position of the lower value in ascending order.</param>
/// <param name="UpperPosition">The position of the upper value: the next one, or the same where h is whole.</param>
/// <param name="Numerator">The numerator of h − ⌊h⌋.</param>
/// <param name="Denominator">The denominator of h − ⌊h⌋.</param>
public readonly record struct TypeSevenQuantile(long LowerPosition, long UpperPosition, int Numerator, int Denominator)
{
    /// <summary>Where the quantile of a number of values lies.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static TypeSevenQuantile At(Fraction position, long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var (lower, rest) = Math.DivRem((count - 1) * position.Numerator, position.Denominator);
        return new(lower, rest == 0 ? lower : lower + 1, (int)rest, position.Denominator);
    }

    /// <summary>The quantile, given the values at the two positions.</summary>
    public decimal Between(decimal lower, decimal upper) => Line.At(lower, upper, Numerator, Denominator);
}
