using System.Globalization;

namespace RfmFlows.Campaigns;

/// <summary>Reads numbers out of values of any type.</summary>
internal static class Numbers
{
    private const double LargestDecimal = 7e27;

    public static decimal? Of(object? value) => value switch
    {
        decimal exact => exact,
        long whole => whole,
        int whole => whole,
        double real => double.IsFinite(real) && Math.Abs(real) < LargestDecimal ? (decimal)real : null,
        string text when decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var read) => read,
        _ => null,
    };
}
