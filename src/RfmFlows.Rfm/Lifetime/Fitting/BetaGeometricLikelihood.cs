namespace RfmFlows.Rfm;

/// <summary>
/// The log-likelihood of BG/NBD and MBG/NBD. With m the occasions to drop out (x, or x+1 where the first purchase is one) it is
/// lnΓ(r+x) − lnΓ(r) + r ln α − Σ ln(1 + a/(b+i)) over i &lt; m + ln(eᴬ + eᴰ), where
/// A = −(r+x) ln(α+T) stands for those who are alive and D = ln a − ln(b+m−1) − (r+x) ln(α+t) for those who dropped out at the last occasion, if there was one.
/// </summary>
/// <param name="first">1 where the first purchase is an occasion to drop out, else 0.</param>
internal sealed class BetaGeometricLikelihood(PatternTable table, int first) : ILikelihood
{
    private const int R = 0;
    private const int Alpha = 1;
    private const int A = 2;
    private const int B = 3;

    public IReadOnlyList<string> Symbols { get; } = ["r", "alpha", "a", "b"];

    public Derivatives At(double[] parameters)
    {
        var all = Derivatives.Sum([Purchases(parameters), Chances(parameters), .. Endings(parameters)]);
        for (var row = 0; row < 4; row++)
        {
            for (var column = 0; column < row; column++)
            {
                all.Hessian[row, column] = all.Hessian[column, row];
            }
        }
        return all;
    }

    private Derivatives Purchases(double[] parameters)
    {
        var terms = PurchaseTerms.Of(table, parameters[R], parameters[Alpha]);
        return new Derivatives(
            terms.Value, [terms.ByR, terms.ByAlpha, 0, 0], new[,] { { terms.ByRTwice, terms.ByBoth, 0, 0 }, { 0, terms.ByAlphaTwice, 0, 0 }, { 0, 0, 0, 0 }, { 0, 0, 0, 0 } });
    }

    // Having outlived all occasions but perhaps the last.
    private Derivatives Chances(double[] parameters)
    {
        var (a, b, weights) = (parameters[A], parameters[B], table.WeightOfRepeats);
        // Differences of 1/(b+i) and 1/(a+b+i), and of their squares, are written so that they lose no digits where a is small beside b.
        var sums = RisingSums.Of(
            table.Repeats.Values, first, i => Precise.LogOnePlus(a / (b + i)), i => 1 / (a + b + i), i => a / ((b + i) * (a + b + i)),
            i => 1 / ((a + b + i) * (a + b + i)), i => a / ((b + i) * (a + b + i)) * ((1 / (b + i)) + (1 / (a + b + i))));
        var (byBoth, byBTwice) = (sums[3].Weigh(weights), -sums[4].Weigh(weights));
        return new Derivatives(
            -sums[0].Weigh(weights), [0, 0, -sums[1].Weigh(weights), sums[2].Weigh(weights)],
            new[,] { { 0, 0, 0, 0 }, { 0, 0, 0, 0 }, { 0, 0, byBoth, byBoth }, { 0, 0, 0, byBTwice } });
    }

    // Alive or dropped out: p is the chance of the first, and the second derivatives are p·A″ + q·D″ + pq (A′ − D′)(A′ − D′)ᵀ.
    private Derivatives[] Endings(double[] parameters)
    {
        var (alpha, a, b) = (parameters[Alpha], parameters[A], parameters[B]);
        var (logAges, logLasts) = (Array.ConvertAll(table.Age.Values, age => Math.Log(alpha + age)), Array.ConvertAll(table.LastAt.Values, last => Math.Log(alpha + last)));
        var logChances = Array.ConvertAll(table.Repeats.Values, x => x + first == 0 ? double.NegativeInfinity : Math.Log(a) - Math.Log(b + x + first - 1));
        return Pieces.Of(table.Count, (from, to) => Endings(parameters, logAges, logLasts, logChances, from, to));
    }

    private Derivatives Endings(double[] parameters, double[] logAges, double[] logLasts, double[] logChances, int from, int to)
    {
        var (r, alpha, a, b) = (parameters[R], parameters[Alpha], parameters[A], parameters[B]);
        var (ages, lasts) = (table.Age.Values, table.LastAt.Values);
        var value = 0.0;
        var (gR, gAlpha, gA, gB) = (0.0, 0.0, 0.0, 0.0);
        var (hRR, hRAlpha, hRA, hRB, hAlphaAlpha, hAlphaA, hAlphaB, hAA, hAB, hBB) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var row = from; row < to; row++)
        {
            var (atRepeats, atAge, atLast, weight) = (table.Repeats.At[row], table.Age.At[row], table.LastAt.At[row], table.Weights[row]);
            var x = table.Repeats.Values[atRepeats];
            var shape = r + x;
            var (alive, dropped) = (-shape * logAges[atAge], logChances[atRepeats] - (shape * logLasts[atLast]));
            var odds = Math.Exp(-Math.Abs(alive - dropped));
            var (p, q) = alive >= dropped ? (1 / (1 + odds), odds / (1 + odds)) : (odds / (1 + odds), 1 / (1 + odds));
            value += weight * (Math.Max(alive, dropped) + Math.Log(1 + odds));

            var (byAge, byLast) = (1 / (alpha + ages[atAge]), 1 / (alpha + lasts[atLast]));
            gR -= weight * ((p * logAges[atAge]) + (q * logLasts[atLast]));
            gAlpha -= weight * shape * ((p * byAge) + (q * byLast));
            hRAlpha -= weight * ((p * byAge) + (q * byLast));
            hAlphaAlpha += weight * shape * ((p * byAge * byAge) + (q * byLast * byLast));
            if (x + first == 0)
            {
                continue;
            }
            var chance = 1 / (b + x + first - 1);
            gA += weight * q / a;
            gB -= weight * q * chance;
            hAA -= weight * q / (a * a);
            hBB += weight * q * chance * chance;

            var both = weight * p * q;
            var (dR, dAlpha, dA) = (logLasts[atLast] - logAges[atAge], shape * (byLast - byAge), -1 / a);
            hRR += both * dR * dR;
            hRAlpha += both * dR * dAlpha;
            hRA += both * dR * dA;
            hRB += both * dR * chance;
            hAlphaAlpha += both * dAlpha * dAlpha;
            hAlphaA += both * dAlpha * dA;
            hAlphaB += both * dAlpha * chance;
            hAA += both * dA * dA;
            hAB += both * dA * chance;
            hBB += both * chance * chance;
        }
        return new Derivatives(
            value, [gR, gAlpha, gA, gB], new[,] { { hRR, hRAlpha, hRA, hRB }, { 0, hAlphaAlpha, hAlphaA, hAlphaB }, { 0, 0, hAA, hAB }, { 0, 0, 0, hBB } });
    }
}
