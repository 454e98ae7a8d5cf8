namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Decimals as whole numbers of their last digit: they add up exactly and fast.</summary>
internal static class Exact
{
    /// <summary>Digits after the point of money.</summary>
    public const int MoneyDigits = 2;

    /// <summary>Digits after the point of quantities.</summary>
    public const int QuantityDigits = 4;

    /// <summary>The middle one of sorted values, or the mean of the two in the middle, with one digit more; null where there are none.</summary>
    public static long? Median(ReadOnlySpan<long> sorted) => sorted.IsEmpty ? null : checked(5 * (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]));

    /// <summary>A sum of squares of money as a real.</summary>
    public static double Square(Int128 tenThousandths) => (double)tenThousandths / 10_000;

    /// <summary>A real as numbers are written.</summary>
    public static long Bits(double real) => BitConverter.DoubleToInt64Bits(real);
}
