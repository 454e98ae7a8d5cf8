namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>What the length of the window is told in.</summary>
internal enum WindowUnit
{
    Days,
    /// <summary>Calendar months back from the as-of date.</summary>
    Months,
}
