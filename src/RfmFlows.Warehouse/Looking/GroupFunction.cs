namespace RfmFlows.Warehouse;

/// <summary>How the values of a group become one.</summary>
public enum GroupFunction
{
    /// <summary>The number of rows, or of values where there is a column.</summary>
    Count,
    /// <summary>The number of different values.</summary>
    Distinct,
    /// <summary>Their sum.</summary>
    Sum,
    /// <summary>Their mean.</summary>
    Mean,
    /// <summary>The least.</summary>
    Min,
    /// <summary>The greatest.</summary>
    Max,
}
