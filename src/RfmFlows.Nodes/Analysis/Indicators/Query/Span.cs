namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The days that an indicator looks at; all of them end at the as-of date at the latest.</summary>
internal enum Span
{
    /// <summary>The whole history.</summary>
    All,

    /// <summary>The window W: the last days up to the as-of date.</summary>
    Now,

    /// <summary>The window of the same length before it.</summary>
    Before,
}
