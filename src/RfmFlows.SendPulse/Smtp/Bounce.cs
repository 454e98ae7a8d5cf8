namespace RfmFlows.SendPulse;

/// <summary>One bounced e-mail.</summary>
public sealed class Bounce
{
    /// <summary>The recipient's address.</summary>
    public string? EmailTo { get; init; }

    /// <summary>The sender's address.</summary>
    public string? Sender { get; init; }

    /// <summary>When the e-mail was sent, in the account's time zone.</summary>
    public DateTime? SendDate { get; init; }

    /// <summary>The subject.</summary>
    public string? Subject { get; init; }

    /// <summary>The receiving server's answer.</summary>
    public int? SmtpAnswerCode { get; init; }

    /// <summary>The answer's second part, such as 5.1.1.</summary>
    public string? SmtpAnswerSubcode { get; init; }

    /// <summary>The answer's text.</summary>
    public string? SmtpAnswerData { get; init; }

    /// <summary>Whether the address will never take an e-mail.</summary>
    public bool IsPermanent => SmtpAnswerCode is >= 500 and < 600;
}
