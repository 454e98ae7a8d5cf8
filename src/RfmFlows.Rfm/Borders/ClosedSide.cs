namespace RfmFlows.Rfm;

/// <summary>To which of two neighbouring classes a value belongs that equals the border between them.</summary>
public enum ClosedSide
{
    /// <summary>value ≤ border → the class of smaller values. The default.</summary>
    Right,

    /// <summary>value &lt; border → the class of smaller values; a value on the border goes up.</summary>
    Left,
}
