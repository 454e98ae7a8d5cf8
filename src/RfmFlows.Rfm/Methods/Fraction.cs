namespace RfmFlows.Rfm;

/// <summary>An exact share strictly between 0 and 1, such as the position 2/5 of a quantile.</summary>
public readonly record struct Fraction
{
    /// <summary>Makes a share.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share does not lie strictly between 0 and 1.</exception>
    public Fraction(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numerator, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(numerator, denominator);
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>The upper number.</summary>
    public int Numerator { get; }

    /// <summary>The lower number.</summary>
    public int Denominator { get; }

    /// <summary>The positions that cut into equal shares: 1/parts … (parts − 1)/parts.</summary>
    public static IReadOnlyList<Fraction> Even(int parts) => [.. Enumerable.Range(1, parts - 1).Select(i => new Fraction(i, parts))];

    /// <inheritdoc/>
    public override string ToString() => $"{Numerator}/{Denominator}";
}
