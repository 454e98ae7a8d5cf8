namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>What becomes of negative sums. They are never purchases.</summary>
internal enum ReturnsRule
{
    /// <summary>They lower the customer's money.</summary>
    Lower,
    Ignore,
}
