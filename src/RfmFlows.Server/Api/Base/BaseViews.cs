namespace RfmFlows.Server.Api;

/// <summary>The customer base as a whole.</summary>
/// <param name="Customers">Rows of customers, merged ones counted once.</param>
/// <param name="Receipts">Receipts, those of erased customers among them.</param>
/// <param name="FirstDay">Day of the first receipt; null when there are none.</param>
/// <param name="Merged">Customers who count for another.</param>
/// <param name="Erased">Customers whom no load may bring back.</param>
/// <param name="Loads">The latest loads, the newest first.</param>
internal sealed record BaseView(
    long Customers, long Receipts, long Lines, DateOnly? FirstDay, DateOnly? LastDay, long Merged, long Erased, IReadOnlyList<BaseLoadView> Loads);

/// <summary>One load of the base.</summary>
/// <param name="Kind">receipts, customers, merges or erasure.</param>
/// <param name="Source">The source that the load names; empty for one without a name.</param>
/// <param name="Mode">How it was loaded: add or replace; of an erasure, anonymise or delete.</param>
/// <param name="Fingerprint">Equal for loads of the same rows, as far as their source can tell.</param>
/// <param name="Outdated">Rows that are older than what the base had.</param>
internal sealed record BaseLoadView(
    long Load, string Kind, DateTime LoadedAt, string Source, string Mode, string Scenario, string Node, string Run, string Fingerprint,
    long Read, long New, long Changed, long Unchanged, long Outdated, long Removed, long Rejected);

/// <summary>A page of customers.</summary>
/// <param name="Total">How many there are, or how many the search found.</param>
internal sealed record BaseCustomersView(long Total, IReadOnlyList<BaseCustomerView> Items);

/// <summary>A customer with what is known of them, by column.</summary>
internal sealed record BaseCustomerView(string Customer, IReadOnlyDictionary<string, object?> Attributes);

/// <summary>A customer with totals.</summary>
/// <param name="Customer">Who was asked for, or who they were merged into.</param>
/// <param name="Asked">The id that was asked for.</param>
/// <param name="Merged">Other ids of the same person.</param>
/// <param name="Decisions">Every decision on merges that touches the person, the oldest first.</param>
internal sealed record BaseCustomerDetailsView(
    string Customer, string Asked, IReadOnlyDictionary<string, object?> Attributes, BaseTotalsView Totals, IReadOnlyList<string> Merged, IReadOnlyList<BaseMergeView> Decisions);

/// <summary>What a customer bought.</summary>
internal sealed record BaseTotalsView(long Receipts, decimal Sum, decimal? AverageCheck, DateTime? First, DateTime? Last);

/// <summary>A decision on a merge.</summary>
/// <param name="Decision">merge or undo.</param>
internal sealed record BaseMergeView(string From, string Into, string Decision, string? Reason, DateTime DecidedAt);

/// <summary>A page of receipts, the newest first.</summary>
internal sealed record BaseReceiptsView(long Total, IReadOnlyList<BaseReceiptView> Items);

/// <summary>A receipt.</summary>
/// <param name="Source">Where it came from; empty for a source without a name.</param>
/// <param name="Receipt">What it is known by within its source.</param>
/// <param name="Values">Its columns.</param>
/// <param name="Lines">Its lines by column; none where none were loaded.</param>
internal sealed record BaseReceiptView(
    string Source, string Receipt, IReadOnlyDictionary<string, object?> Values, IReadOnlyList<IReadOnlyDictionary<string, object?>> Lines);

/// <summary>A request to erase a customer.</summary>
/// <param name="Customer">The customer's id.</param>
/// <param name="DeleteReceipts">Delete the receipts too. Default: they stay as sums of nobody.</param>
internal sealed record ErasureBody(string Customer, bool DeleteReceipts = false);
