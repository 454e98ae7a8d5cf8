namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>Which of the gaps between purchases is the customer's rhythm.</summary>
internal enum CycleMeasure
{
    Mean,
    Median,
}
