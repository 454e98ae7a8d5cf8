using RfmFlows.Engine;

namespace RfmFlows.Nodes.Base;

/// <summary>What all nodes of the base check alike.</summary>
internal static class BaseCheck
{
    /// <summary>Refuses a warehouse that goes away with the process: what is kept there would be lost, and what is read there is not the base.</summary>
    public static void Warehouse(CheckContext check)
    {
        if (check.Warehouse.IsPrivate)
        {
            check.Add(BaseRemarks.PrivateWarehouse());
        }
    }
}
