using System.Globalization;

namespace RfmFlows.Nodes.Tests.Analysis.Indicators;

/// <summary>Numbers as tables show them, held against what plain code computes in reals.</summary>
internal static class ShownNumber
{
    /// <summary>The same to the last digit that is shown; an empty text stands for what is not defined.</summary>
    public static void ShouldBe(string found, double? expected, string what)
    {
        if (expected is not { } value)
        {
            found.ShouldBe("", what);
            return;
        }
        found.ShouldNotBe("", what);
        var digits = found.Contains('.') ? found.Length - found.IndexOf('.') - 1 : 0;
        // Half of the last digit, and a little, for a half may be rounded either way by one who reckons in reals.
        double.Parse(found, CultureInfo.InvariantCulture).ShouldBe(value, 0.501 * Math.Pow(10, -digits), what);
    }
}
