namespace RfmFlows.Engine;

/// <summary>How much a remark matters.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Info,
    /// <summary>It runs, but perhaps not as meant.</summary>
    Warning,
    /// <summary>It cannot run before this is mended.</summary>
    Error,
}
