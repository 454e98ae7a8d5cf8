using MathNet.Numerics;

namespace RfmFlows.Rfm;

/// <summary>With y = xm, what a customer has spent in all: ln L = lnΓ(px+q) − lnΓ(px) − lnΓ(q) + px ln(y/(v+y)) + q ln(v/(v+y)) − ln m.</summary>
internal sealed class GammaGammaLikelihood(SpendTable table) : ILikelihood
{
    public IReadOnlyList<string> Symbols { get; } = ["p", "q", "v"];

    public Derivatives At(double[] parameters) =>
        Derivatives.Sum([Shapes(parameters), .. Pieces.Of(table.Count, (from, to) => Spending(parameters, from, to))]);

    // What depends on the repeats alone.
    private Derivatives Shapes(double[] parameters)
    {
        var (p, q) = (parameters[0], parameters[1]);
        var value = -table.LogMeans;
        var (byP, byQ, pp, pq, qq) = (0.0, 0.0, 0.0, 0.0, 0.0);
        var (logGammaQ, diGammaQ, triGammaQ) = (SpecialFunctions.GammaLn(q), SpecialFunctions.DiGamma(q), Precise.TriGamma(q));
        for (var at = 0; at < table.Repeats.Values.Length; at++)
        {
            double x = table.Repeats.Values[at];
            var (weight, shape, shapes) = (table.WeightOfRepeats[at], p * x, (p * x) + q);
            var (diGamma, triGamma) = (SpecialFunctions.DiGamma(shapes), Precise.TriGamma(shapes));
            value += weight * (SpecialFunctions.GammaLn(shapes) - SpecialFunctions.GammaLn(shape) - logGammaQ);
            byP += weight * x * (diGamma - SpecialFunctions.DiGamma(shape));
            byQ += weight * (diGamma - diGammaQ);
            pp += weight * x * x * (triGamma - Precise.TriGamma(shape));
            pq += weight * x * triGamma;
            qq += weight * (triGamma - triGammaQ);
        }
        return new Derivatives(value, [byP, byQ, 0], new[,] { { pp, pq, 0 }, { pq, qq, 0 }, { 0, 0, 0 } });
    }

    private Derivatives Spending(double[] parameters, int from, int to)
    {
        var (p, q, v) = (parameters[0], parameters[1], parameters[2]);
        var value = 0.0;
        var (byP, byQ, byV, pv, qv, vv) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var row = from; row < to; row++)
        {
            double x = table.Repeats.Values[table.Repeats.At[row]];
            var (weight, spent) = (table.Weights[row], x * table.Means[row]);
            var sum = v + spent;
            var (logSpent, logScale) = (-Precise.LogOnePlus(v / spent), -Precise.LogOnePlus(spent / v));
            var shapes = (p * x) + q;
            value += weight * ((p * x * logSpent) + (q * logScale));
            byP += weight * x * logSpent;
            byQ += weight * logScale;
            byV += weight * ((q / v) - (shapes / sum));
            pv -= weight * x / sum;
            qv += weight * spent / (v * sum);
            vv += weight * ((shapes / (sum * sum)) - (q / (v * v)));
        }
        return new Derivatives(value, [byP, byQ, byV], new[,] { { 0, 0, pv }, { 0, 0, qv }, { pv, qv, vv } });
    }
}
