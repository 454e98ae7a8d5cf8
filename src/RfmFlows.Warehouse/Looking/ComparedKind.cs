namespace RfmFlows.Warehouse;

/// <summary>How a key stands in two tables.</summary>
public enum ComparedKind
{
    /// <summary>Once in each, with the same values.</summary>
    Equal,
    /// <summary>Once in each, with different values.</summary>
    Changed,
    /// <summary>In the first only.</summary>
    OnlyLeft,
    /// <summary>In the second only.</summary>
    OnlyRight,
    /// <summary>More than once in one of them, so that its rows cannot be told apart.</summary>
    Repeated,
}
