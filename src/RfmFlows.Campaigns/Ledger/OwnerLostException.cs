namespace RfmFlows.Campaigns;

/// <summary>This run was taken for dead by another process, which now holds its messages. Nothing more may be sent or stored by it.</summary>
public sealed class OwnerLostException() : Exception("The run was taken for dead by another process, which has taken its messages over.");
