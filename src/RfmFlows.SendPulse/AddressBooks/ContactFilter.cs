namespace RfmFlows.SendPulse;

/// <summary>Which contacts are wanted.</summary>
public enum ContactFilter
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that campaigns reach.</summary>
    Active,

    /// <summary>Those that campaigns do not reach.</summary>
    Inactive,
}
