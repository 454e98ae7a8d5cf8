namespace RfmFlows.Rfm;

/// <summary>Elementary functions without loss of digits near 0, and the trigamma function.</summary>
internal static class Precise
{
    private const double Asymptotic = 12;

    /// <summary>ln(1 + x), also for small x (Kahan).</summary>
    internal static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : double.IsInfinity(sum) ? sum : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>eˣ − 1, also for small x (Kahan).</summary>
    internal static double ExpMinusOne(double x)
    {
        var power = Math.Exp(x);
        if (power == 1)
        {
            return x;
        }
        var less = power - 1;
        return less == -1 || double.IsInfinity(power) ? less : less * (x / Math.Log(power));
    }

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    internal static double Logistic(double x)
    {
        var power = Math.Exp(-Math.Abs(x));
        return x >= 0 ? 1 / (1 + power) : power / (1 + power);
    }

    /// <summary>The second derivative of ln Γ for x above 0: by its recurrence up to where the series of Stirling holds (Abramowitz, Stegun 6.4.6, 6.4.12).</summary>
    internal static double TriGamma(double x)
    {
        var sum = 0.0;
        for (; x < Asymptotic; x++)
        {
            sum += 1 / (x * x);
        }
        var (one, square) = (1 / x, 1 / (x * x));
        return sum + one + (square / 2) + (one * square * ((1.0 / 6) - (square * ((1.0 / 30) - (square * ((1.0 / 42) - (square * ((1.0 / 30) - (square * (5.0 / 66))))))))));
    }
}
