namespace RfmFlows.Campaigns;

/// <summary>What a gateway says about one message; a closed set.</summary>
public abstract record GatewayAnswer
{
    private GatewayAnswer()
    {
    }

    /// <summary>It took the message.</summary>
    /// <param name="Id">Its name for the message, or null when it gives none.</param>
    public sealed record Accepted(string? Id) : GatewayAnswer;

    /// <summary>It refused this message for good; sending it again would not help.</summary>
    public sealed record Rejected(string Code, string Message) : GatewayAnswer;

    /// <summary>The message surely did not go out: no connection, a limit, a wrong key.</summary>
    /// <param name="Retryable">Whether trying again later may help. Where it cannot (a wrong key, no money), sending stops at once.</param>
    /// <param name="After">When it is worth trying again, where the gateway knows: a limit by the hour, say.</param>
    public sealed record NotSent(string Reason, bool Retryable, TimeSpan? After = null) : GatewayAnswer;

    /// <summary>It may or may not have taken the message: a time-out, a broken connection, an answer that says nothing.</summary>
    public sealed record Unknown(string Reason) : GatewayAnswer;
}
