namespace RfmFlows.Rfm;

/// <summary>The negative binomial model: customers buy at rates that are gamma distributed, and never drop out.</summary>
/// <inheritdoc/>
public sealed record NbdModel(double R, double Alpha) : PurchaseModel(R, Alpha)
{
    /// <inheritdoc/>
    public override PurchaseModelKind Kind => PurchaseModelKind.Nbd;

    /// <inheritdoc/>
    public override double ChanceAlive(int repeats, double lastAt, double age) => 1;

    /// <inheritdoc/>
    public override double Expected(int repeats, double lastAt, double age, double horizon) => (R + repeats) / (Alpha + age) * horizon;
}
