namespace RfmFlows.Rfm;

/// <summary>What <see cref="SegmentMapLinter"/> can find in a map.</summary>
public enum MapFindingKind
{
    /// <summary>The map's scale lies outside 3…10.</summary>
    BadScale,

    /// <summary>The axes are not two or three different ones.</summary>
    BadAxes,

    /// <summary>A segment has no id, or shares it with another.</summary>
    BadSegmentId,

    /// <summary>A rule, or the otherwise part, names a segment the map does not have.</summary>
    UnknownSegment,

    /// <summary>A rule asks for the score of an axis the map does not use.</summary>
    UnusedAxis,

    /// <summary>A rule's range is empty or leaves the scale.</summary>
    BadRange,

    /// <summary>Cells that no rule fits.</summary>
    Gap,

    /// <summary>Cells that two rules fit.</summary>
    Overlap,

    /// <summary>A rule whose every cell is taken by rules before it.</summary>
    DeadRule,

    /// <summary>A segment that no cell leads to.</summary>
    EmptySegment,

    /// <summary>Customers are scored on another scale than the map's.</summary>
    OtherScale,
}
