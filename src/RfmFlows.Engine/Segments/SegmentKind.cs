namespace RfmFlows.Engine;

/// <summary>How a segment gets its members.</summary>
public enum SegmentKind
{
    /// <summary>Its members are those that were saved.</summary>
    Static,
    /// <summary>Its members follow from a rule, as of the day that it is worked out for.</summary>
    Rule,
    /// <summary>Customers are added to it by hand, some at a time; who is in stays in.</summary>
    Tag,
}
