namespace RfmFlows.Rfm;

/// <summary>ln L = lnΓ(r+x) − lnΓ(r) + r ln α − (r+x) ln(α+T).</summary>
internal sealed class NbdLikelihood(PatternTable table) : ILikelihood
{
    public IReadOnlyList<string> Symbols { get; } = ["r", "alpha"];

    public Derivatives At(double[] parameters)
    {
        var (r, alpha) = (parameters[0], parameters[1]);
        var purchases = PurchaseTerms.Of(table, r, alpha);
        var (value, byR, byAlpha, byAlphaTwice, byBoth) = (purchases.Value, purchases.ByR, purchases.ByAlpha, purchases.ByAlphaTwice, purchases.ByBoth);
        var logAges = Array.ConvertAll(table.Age.Values, age => Math.Log(alpha + age));
        for (var row = 0; row < table.Count; row++)
        {
            var (weight, place) = (table.Weights[row], table.Age.At[row]);
            var (shape, age) = (r + table.Repeats.Values[table.Repeats.At[row]], alpha + table.Age.Values[place]);
            value -= weight * shape * logAges[place];
            byR -= weight * logAges[place];
            byAlpha -= weight * shape / age;
            byAlphaTwice += weight * shape / (age * age);
            byBoth -= weight / age;
        }
        return new Derivatives(value, [byR, byAlpha], new[,] { { purchases.ByRTwice, byBoth }, { byBoth, byAlphaTwice } });
    }
}
