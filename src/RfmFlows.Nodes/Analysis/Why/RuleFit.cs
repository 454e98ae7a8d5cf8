namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>What became of a rule.</summary>
internal enum RuleFit
{
    Failed,
    Holds,

    /// <summary>One before it held already.</summary>
    Untried,
}
