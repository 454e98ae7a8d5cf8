using RfmFlows.Engine;

namespace RfmFlows.Campaigns;

/// <summary>How long one call is tried again: by attempts where the gateway only failed, by the time where it says when it takes more.</summary>
internal sealed class Patience(SendOptions options)
{
    private int _attempts;
    private TimeSpan _waited;

    /// <summary>The pause before the next attempt.</summary>
    public TimeSpan Pause { get; private set; }

    /// <summary>Counts an attempt that sent nothing. Returns why there should be no other; null when there may be.</summary>
    public Remark? After(IReadOnlyList<GatewayAnswer.NotSent> answers, string gateway)
    {
        if (answers.FirstOrDefault(a => !a.Retryable) is { } hopeless)
        {
            return SendRemarks.Refused(gateway, hopeless.Reason);
        }
        _attempts++;
        Pause = options.PauseBefore(_attempts + 1);
        if (answers.Where(a => a.After > TimeSpan.Zero).MaxBy(a => a.After) is not { After: { } after } busy)
        {
            return _attempts < options.MaxAttempts ? null : SendRemarks.Unavailable(gateway, answers[0].Reason, _attempts);
        }
        Pause = after > Pause ? after : Pause;
        _waited += Pause;
        return _waited <= options.LongestWait ? null : SendRemarks.Busy(gateway, busy.Reason, after);
    }
}
