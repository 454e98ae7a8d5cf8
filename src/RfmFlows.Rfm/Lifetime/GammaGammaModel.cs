namespace RfmFlows.Rfm;

/// <summary>
/// The Gamma–Gamma model of what a purchase is worth (Fader, Hardie 2013): purchases of a customer vary about a mean of his own, which does not depend on how often he buys.
/// </summary>
/// <param name="P">Shape of the purchases of one customer, above 0.</param>
/// <param name="Q">Shape of the means of customers; above 1, or there would be no mean of all.</param>
/// <param name="V">Scale of the means, in money, above 0.</param>
public sealed record GammaGammaModel(double P, double Q, double V)
{
    /// <summary>The mean purchase of all customers, and of one of whom no repeat purchase is known.</summary>
    public double PopulationMean => P * V / (Q - 1);

    /// <summary>What a purchase of a customer is expected to be worth: between what he has spent so far and the mean of all, the nearer to the first the more often he has bought.</summary>
    /// <param name="repeats">Purchases after the first, 0 or more.</param>
    /// <param name="mean">What one of them was worth on average; of no account where there is none.</param>
    public double Expected(int repeats, double mean) => repeats == 0 ? PopulationMean : P * (V + (repeats * mean)) / ((P * repeats) + Q - 1);
}
