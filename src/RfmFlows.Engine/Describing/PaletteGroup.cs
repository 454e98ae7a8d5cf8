namespace RfmFlows.Engine;

/// <summary>A group of the palette, in the order in which the palette shows them.</summary>
public enum PaletteGroup
{
    Triggers,
    Sources,
    Base,
    Columns,
    Rows,
    Analysis,
    Segments,
    Campaign,
    Export,
}
