namespace RfmFlows.Server.Api;

/// <summary>A message that arrived in the sandbox, in a list.</summary>
/// <param name="Number">Counted from 1 in the order of arrival.</param>
/// <param name="Channel"><c>email</c>, <c>sms</c>, <c>viber</c> or <c>push</c>.</param>
/// <param name="Text">What an SMS says; null for messages that have a page of their own.</param>
/// <param name="State">What became of it: <c>sent</c>, <c>delivered</c>, <c>opened</c> and so on.</param>
internal sealed record ArrivedView(
    long Number, string Id, string Channel, string Recipient, string RecipientName, string Sender, string SenderName, string Subject, string? Text,
    string State, long Opens, long Clicks, DateTimeOffset ReceivedAt);

/// <summary>What the sandbox tells of a list.</summary>
internal sealed record ArrivedList(long Total, IReadOnlyList<ArrivedView> Messages);

/// <summary>What the sandbox tells of one message's content.</summary>
internal sealed record ArrivedContent(string? Html, string? Text);
