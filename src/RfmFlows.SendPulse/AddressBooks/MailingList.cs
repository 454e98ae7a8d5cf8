using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>An address book.</summary>
public sealed class MailingList
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Number of addresses.</summary>
    public int AllEmailQty { get; init; }

    /// <summary>Number of addresses that campaigns reach.</summary>
    public int ActiveEmailQty { get; init; }

    /// <summary>Number of addresses that campaigns do not reach.</summary>
    public int InactiveEmailQty { get; init; }

    /// <summary>Number of phones that campaigns reach.</summary>
    public int ActivePhonesQuantity { get; init; }

    /// <summary>When it was made, in the account's time zone.</summary>
    [JsonPropertyName("creationdate")]
    public DateTime? CreationDate { get; init; }

    /// <summary>0 active, 1 deleted, 3 awaiting clarification, 4 blocked, 5 blocked for a time.</summary>
    public int Status { get; init; }

    /// <summary>The status in SendPulse's words.</summary>
    public string? StatusExplain { get; init; }
}
