namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>What becomes of customers who have hardly bought.</summary>
internal enum CustomerRule
{
    /// <summary>They are scored as everybody.</summary>
    Score,
    /// <summary>They are listed as <i>No purchases</i>, without scores.</summary>
    List,
    Leave,
}
