namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>What recency is scored by.</summary>
internal enum RecencyMeasure
{
    Days,
    /// <summary>Days divided by the customer's own purchase cycle.</summary>
    Cycles,
}
