namespace RfmFlows.Rfm;

/// <summary>What the models have in common in which each purchase is an occasion to drop out; they differ in whether the first one is.</summary>
internal static class BetaGeometric
{
    // Below this a term is found by its logarithm, lest it be lost to underflow.
    private const double Tiny = 1e-290;
    private const double Negligible = 1e-17;

    /// <param name="chances">Occasions to drop out so far.</param>
    internal static double ChanceAlive(PurchaseModel model, double a, double b, int repeats, int chances, double lastAt, double age)
    {
        if (chances == 0)
        {
            return 1;
        }
        var idle = (model.R + repeats) * Precise.LogOnePlus((age - lastAt) / (model.Alpha + lastAt));
        return Precise.Logistic(Math.Log(b + chances - 1) - Math.Log(a) - idle);
    }

    /// <summary>
    /// Purchases to be expected of a customer who is alive: the j-th takes place if so many fall within the horizon, and if the customer has outlived
    /// the j−1 before it: Σⱼ P(N ≥ j)·(β)ⱼ₋₁/(a+β)ⱼ₋₁. Here N is negative binomial, with r+x and t/(α+T+t), and β is b and the chances outlived so far.
    /// Equal to the closed form with ₂F₁ of the papers, but no term is below 0, so that nothing is lost by differences, for no x and not at a = 1.
    /// There are about as many terms as purchases to be expected.
    /// </summary>
    internal static double ExpectedOfAlive(PurchaseModel model, double a, double b, int repeats, int chances, double age, double horizon)
    {
        if (horizon <= 0)
        {
            return 0;
        }
        var shape = model.R + repeats;
        var logNone = -shape * Precise.LogOnePlus(horizon / (model.Alpha + age));
        var step = horizon / (model.Alpha + age + horizon);
        var (logExactly, exactly, atLeast, outlived, sum) = (logNone, Math.Exp(logNone), -Precise.ExpMinusOne(logNone), 1.0, 0.0);
        for (var j = 1; ; j++)
        {
            sum += atLeast * outlived;
            var growth = (shape + j - 1) / j * step;
            // Beyond its peak the distribution falls at least as fast as a geometric one, whose tails add up to this.
            var fall = 1 - Math.Max(growth, step);
            if (fall > 0 && exactly * outlived <= Negligible * sum * fall * fall)
            {
                return sum;
            }
            if (exactly < Tiny)
            {
                logExactly += Math.Log(growth);
                exactly = Math.Exp(logExactly);
            }
            else
            {
                exactly *= growth;
            }
            atLeast = Math.Max(0, atLeast - exactly);
            outlived *= (b + chances + j - 1) / (a + b + chances + j - 1);
        }
    }
}
