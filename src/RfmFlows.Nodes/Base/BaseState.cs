namespace RfmFlows.Nodes.Base;

/// <summary>Where the base stands.</summary>
/// <param name="Id">Tells it from a base that stood in its place before.</param>
/// <param name="Loads">Number of the latest load.</param>
/// <param name="Receipts">Number of the load that last changed receipts or their lines.</param>
/// <param name="Customers">The same for customers.</param>
/// <param name="Merges">The same for merges.</param>
internal sealed record BaseState(string Id, long Loads, long Receipts, long Customers, long Merges)
{
    /// <summary>A text that changes whenever rows of a table as they are read may have changed.</summary>
    public string Fingerprint(bool ofCustomers) => $"{Id}|{(ofCustomers ? Customers : Receipts)}|{Merges}";
}
