namespace RfmFlows.Store;

/// <summary>What the control database had of a person.</summary>
/// <param name="Messages">Messages of the send ledger that are nobody's now.</param>
/// <param name="Texts">Texts of runs, scenarios and notes in which a contact was struck out.</param>
/// <param name="Suppressed">Addresses that are suppressed as hashes.</param>
public sealed record ErasedRecords(long Messages, long Texts, long Suppressed);
