namespace RfmFlows.Rfm;

/// <summary>The modified beta-geometric model: after each purchase, the first included, a customer drops out with a chance of his own.</summary>
/// <param name="A">First parameter of the chances to drop out, above 0; <c>A / (A + B)</c> is the mean chance.</param>
/// <param name="B">Second parameter of the chances to drop out, above 0.</param>
public sealed record MbgNbdModel(double R, double Alpha, double A, double B) : PurchaseModel(R, Alpha)
{
    /// <inheritdoc/>
    public override PurchaseModelKind Kind => PurchaseModelKind.MbgNbd;

    /// <inheritdoc/>
    public override double ChanceAlive(int repeats, double lastAt, double age) => BetaGeometric.ChanceAlive(this, A, B, repeats, repeats + 1, lastAt, age);

    /// <inheritdoc/>
    public override double Expected(int repeats, double lastAt, double age, double horizon) =>
        ChanceAlive(repeats, lastAt, age) * BetaGeometric.ExpectedOfAlive(this, A, B, repeats, repeats + 1, age, horizon);
}
