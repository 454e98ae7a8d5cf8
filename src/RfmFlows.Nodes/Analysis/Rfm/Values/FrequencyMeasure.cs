namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>What frequency counts.</summary>
internal enum FrequencyMeasure
{
    Orders,
    Days,
}
