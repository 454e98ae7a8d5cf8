namespace RfmFlows.Sample.Receipts;

/// <summary>Where a purchase is made.</summary>
internal enum Channel
{
    Store,
    Online,
    App,
}
