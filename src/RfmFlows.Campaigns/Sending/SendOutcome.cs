namespace RfmFlows.Campaigns;

/// <summary>What became of one recipient in this run.</summary>
/// <param name="Address">Where the message went or is to go; null for skipped recipients.</param>
/// <param name="State">In a dry run <see cref="SendState.Planned"/> for what would be sent.</param>
/// <param name="Reason">As in <see cref="SendRecord.Reason"/>.</param>
/// <param name="Message">The finished text; null where none was made.</param>
public sealed record SendOutcome(
    string Customer, string? Address, SendState State, string? Reason = null, string? Detail = null, string? GatewayId = null, RenderedMessage? Message = null);
