namespace RfmFlows.SendPulse;

/// <summary>How contacts are added.</summary>
public sealed class AddContactsOptions
{
    /// <summary>The confirmed sender that asks the contacts to confirm; null adds them without asking.</summary>
    public string? ConfirmationSender { get; init; }

    /// <summary>The template of that question; null for SendPulse's own.</summary>
    public string? ConfirmationTemplate { get; init; }

    /// <summary>The language of that question; null for SendPulse's default.</summary>
    public string? ConfirmationLanguage { get; init; }

    /// <summary>Ids of tags to give.</summary>
    public IReadOnlyList<long>? Tags { get; init; }

    /// <summary>Leaves contacts that are there already as they are. Default: false.</summary>
    public bool KeepExisting { get; init; }

    /// <summary>Raises no webhook events. Default: false.</summary>
    public bool WithoutWebhooks { get; init; }
}
