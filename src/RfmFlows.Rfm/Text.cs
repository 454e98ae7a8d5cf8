namespace RfmFlows.Rfm;

/// <summary>A text a user sees, in the two languages of the product.</summary>
/// <param name="En">The English text.</param>
/// <param name="Ru">The Russian text.</param>
public sealed record Text(string En, string Ru)
{
    /// <inheritdoc/>
    public override string ToString() => En;
}
