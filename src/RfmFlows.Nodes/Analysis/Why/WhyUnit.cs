namespace RfmFlows.Nodes.Analysis.Why;

/// <summary>What a figure is measured in.</summary>
internal enum WhyUnit
{
    Days,

    /// <summary>Of the customer's own purchase cycle.</summary>
    Cycles,
    Orders,
    DaysWithPurchase,
    Money,
}
