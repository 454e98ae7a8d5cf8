namespace RfmFlows.Rfm;

/// <summary>
/// A model of repeat purchases with its parameters: customers buy at random, each at a rate of his own, until they drop out unseen.
/// A closed family: <see cref="BgNbdModel"/>, <see cref="MbgNbdModel"/>, <see cref="NbdModel"/>.
/// </summary>
/// <param name="R">Shape of the rates of purchase, above 0: the smaller, the more customers differ.</param>
/// <param name="Alpha">Scale of the rates in units of time, above 0; <c>R / Alpha</c> is the mean rate.</param>
public abstract record PurchaseModel(double R, double Alpha)
{
    /// <summary>Which of the models it is.</summary>
    public abstract PurchaseModelKind Kind { get; }

    /// <summary>The chance, 0 to 1, that a customer has not dropped out by the end of the data.</summary>
    /// <param name="repeats">Purchases after the first, 0 or more.</param>
    /// <param name="lastAt">When the last one was made, from the first.</param>
    /// <param name="age">How long the customer has been watched; not less than <paramref name="lastAt"/>.</param>
    public abstract double ChanceAlive(int repeats, double lastAt, double age);

    /// <summary>The number of purchases to be expected within <paramref name="horizon"/> units of time after the end of the data.</summary>
    /// <inheritdoc cref="ChanceAlive"/>
    public abstract double Expected(int repeats, double lastAt, double age, double horizon);

    /// <summary>For each pattern the purchases to be expected of one customer who has it, by each of the horizons; computed side by side.</summary>
    /// <param name="patterns">The customers.</param>
    /// <param name="horizons">Units of time after the end of the data.</param>
    public IReadOnlyList<IReadOnlyList<double>> Expected(IReadOnlyList<PurchasePattern> patterns, IReadOnlyList<double> horizons)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        return [.. Pieces.Of(patterns.Count, (from, to) => Enumerable.Range(from, to - from).Select(i => patterns[i]).Select(p =>
            horizons.Select(horizon => Expected(p.Repeats, p.LastAt, p.Age, horizon)).ToArray()).ToList()).SelectMany(piece => piece)];
    }

    /// <summary>The number of repeat purchases to be expected of a new customer within <paramref name="horizon"/> units of time after the first.</summary>
    public double ExpectedOfNew(double horizon) => Expected(0, 0, 0, horizon);

    /// <summary>
    /// The expected purchases within <paramref name="horizon"/>, each worth less the later it comes: those of the i-th period count 1/(1 + <paramref name="discount"/>)ⁱ.
    /// A last period that the horizon cuts is discounted as a whole one.
    /// </summary>
    /// <param name="period">The length of a period in units of time, above 0; usually a month.</param>
    /// <param name="discount">What a period takes off, as a share: 0.01 is 1 %.</param>
    /// <inheritdoc cref="Expected"/>
    public double Discounted(int repeats, double lastAt, double age, double horizon, double period, double discount)
    {
        // A horizon of whole periods may miss the last one by a rounding error.
        var periods = (int)Math.Ceiling((horizon / period) - 1e-9);
        var (sum, before) = (0.0, 0.0);
        for (var i = 1; i <= periods; i++)
        {
            var until = Expected(repeats, lastAt, age, i == periods ? horizon : i * period);
            sum += (until - before) * Math.Pow(1 + discount, -i);
            before = until;
        }
        return sum;
    }
}
