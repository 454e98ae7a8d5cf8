using System.Text.Json;

namespace RfmFlows.SendPulse;

internal static class SendOutcomes
{
    /// <summary>The API's "more than four campaigns in an hour": the next slot opens within the hour.</summary>
    private const long TooManyCampaigns = 791;

    public static SendOutcome From(in ApiReply reply, Func<ApiReply, SendOutcome.Accepted> accepted) => reply.Failure switch
    {
        null => Accepted(reply, accepted),
        SendPulseFailure.Refused when reply.Error?.Code == TooManyCampaigns =>
            new SendOutcome.NotSent(NotSentReason.RateLimited, reply.RetryAfter ?? TimeSpan.FromMinutes(15)),
        SendPulseFailure.Refused => new SendOutcome.Rejected(reply.Status ?? 0, reply.Error?.Code, reply.Error?.Message ?? ""),
        SendPulseFailure.Unreachable => new SendOutcome.NotSent(NotSentReason.Unreachable, null),
        SendPulseFailure.RateLimited => new SendOutcome.NotSent(NotSentReason.RateLimited, reply.RetryAfter),
        SendPulseFailure.CredentialsRefused => new SendOutcome.NotSent(NotSentReason.CredentialsRefused, null),
        SendPulseFailure.TokenUnavailable => new SendOutcome.NotSent(NotSentReason.TokenUnavailable, reply.RetryAfter),
        SendPulseFailure.TimedOut => new SendOutcome.Unknown(UnknownReason.TimedOut, null),
        SendPulseFailure.ConnectionLost => new SendOutcome.Unknown(UnknownReason.ConnectionLost, null),
        SendPulseFailure.Cancelled => new SendOutcome.Unknown(UnknownReason.Cancelled, null),
        SendPulseFailure.ServerError => new SendOutcome.Unknown(UnknownReason.ServerError, reply.Status),
        _ => new SendOutcome.Unknown(UnknownReason.UnreadableAnswer, reply.Status),
    };

    /// <summary>An answer without error that holds neither an id nor a "true" may come from something else than SendPulse.</summary>
    private static SendOutcome Accepted(in ApiReply reply, Func<ApiReply, SendOutcome.Accepted> accepted)
    {
        var answer = JsonShapes.Single(JsonShapes.Unwrap(reply.Root));
        if (answer is not { ValueKind: JsonValueKind.Object })
        {
            return new SendOutcome.Unknown(UnknownReason.UnreadableAnswer, reply.Status);
        }

        var outcome = accepted(reply with { Root = answer.Value });
        return outcome.Id is not null || Says(reply.Root) || Says(answer.Value)
            ? outcome
            : new SendOutcome.Unknown(UnknownReason.UnreadableAnswer, reply.Status);
    }

    private static bool Says(JsonElement element)
        => element.ValueKind == JsonValueKind.Object && JsonShapes.Flag(element, "result") == true;
}
