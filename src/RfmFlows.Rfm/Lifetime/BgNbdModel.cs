namespace RfmFlows.Rfm;

/// <summary>The beta-geometric model: after each repeat purchase a customer drops out with a chance of his own.</summary>
/// <param name="A">First parameter of the chances to drop out, above 0; <c>A / (A + B)</c> is the mean chance.</param>
/// <param name="B">Second parameter of the chances to drop out, above 0.</param>
/// <remarks>Who has bought once only had no occasion to drop out, so that the chance to be alive is 1 for all of them.</remarks>
public sealed record BgNbdModel(double R, double Alpha, double A, double B) : PurchaseModel(R, Alpha)
{
    /// <inheritdoc/>
    public override PurchaseModelKind Kind => PurchaseModelKind.BgNbd;

    /// <inheritdoc/>
    public override double ChanceAlive(int repeats, double lastAt, double age) => BetaGeometric.ChanceAlive(this, A, B, repeats, repeats, lastAt, age);

    /// <inheritdoc/>
    public override double Expected(int repeats, double lastAt, double age, double horizon) =>
        ChanceAlive(repeats, lastAt, age) * BetaGeometric.ExpectedOfAlive(this, A, B, repeats, repeats, age, horizon);
}
