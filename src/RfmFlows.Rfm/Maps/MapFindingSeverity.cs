namespace RfmFlows.Rfm;

/// <summary>How bad a finding is.</summary>
public enum MapFindingSeverity
{
    /// <summary>The map gives every cell one segment all the same, thanks to the order of its rules.</summary>
    Warning,

    /// <summary>The map must not be used.</summary>
    Error,
}
