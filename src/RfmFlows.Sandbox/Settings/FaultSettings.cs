namespace RfmFlows.Sandbox.Settings;

/// <summary>Failures by chance, each a rate from 0 (never, the default) to 1 (always). The token call is spared.</summary>
public sealed record FaultSettings
{
    /// <summary>HTTP 500 with an HTML page; nothing is stored.</summary>
    public double HtmlErrorRate { get; init; }

    /// <summary>HTTP 500 with a JSON object; nothing is stored.</summary>
    public double JsonErrorRate { get; init; }

    /// <summary>The connection is reset before anything is stored.</summary>
    public double ResetRate { get; init; }

    /// <summary>Calls that send messages are carried out, but the caller never learns it.</summary>
    public double LostAnswerRate { get; init; }

    /// <summary>How an answer is lost. Default <see cref="LostAnswerMode.Cut"/>.</summary>
    public LostAnswerMode LostAnswerMode { get; init; }

    /// <summary>Seconds for which a hanging answer keeps the connection before it is cut. Default 100.</summary>
    public int HangSeconds { get; init; } = 100;
}
