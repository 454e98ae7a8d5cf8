namespace RfmFlows.Rfm;

/// <summary>Limits of a scale: how many scores an axis has.</summary>
public static class ScaleLimits
{
    /// <summary>The fewest scores a user may choose: 3.</summary>
    public const int Min = 3;

    /// <summary>The most scores a user may choose: 10.</summary>
    public const int Max = 10;

    /// <summary>The scale taken where none is chosen: 5.</summary>
    public const int Default = 5;

    /// <summary>Refuses a scale that a user may not choose.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> lies outside 3…10.</exception>
    internal static int Require(int scale)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, Min);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, Max);
        return scale;
    }
}
