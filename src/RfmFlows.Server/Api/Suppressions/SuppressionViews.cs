using RfmFlows.Campaigns;

namespace RfmFlows.Server.Api;

/// <summary>An address that nothing is sent to.</summary>
/// <param name="Source">Who put it there.</param>
internal sealed record SuppressionView(string Channel, string Address, string Reason, DateTimeOffset Since, string Source)
{
    public static SuppressionView Of(Suppression s) => new(s.Channel, s.Address, s.Reason, s.Since, s.Source);
}

/// <summary>A stretch of the list, by channel and address.</summary>
/// <param name="After">What to ask for as <c>after</c> to get the next stretch; null at the end.</param>
internal sealed record SuppressionPageView(IReadOnlyList<SuppressionView> Items, string? After);

/// <summary>Addresses that nothing is to be sent to any more.</summary>
internal sealed record SuppressionsBody(IReadOnlyList<SuppressionBody> Items);

/// <summary>One of them.</summary>
/// <param name="Channel">email or sms.</param>
/// <param name="Address">An e-mail address, or a phone with its country's code.</param>
/// <param name="Reason">Why, in a word or two, such as <c>unsubscribed</c> or <c>complaint</c>.</param>
internal sealed record SuppressionBody(string Channel, string Address, string Reason)
{
    // Records print their values; addresses must not get into a log that way.
    public override string ToString() => nameof(SuppressionBody);
}

/// <summary>What adding came to.</summary>
/// <param name="Added">Addresses that were new.</param>
/// <param name="Known">Addresses that stood there before; they keep their date and reason.</param>
internal sealed record SuppressionsAddedView(int Added, int Known);
