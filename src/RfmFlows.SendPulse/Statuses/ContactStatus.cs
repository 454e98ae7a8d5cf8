using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

/// <summary>A contact's status in an address book.</summary>
/// <param name="Code">SendPulse's number; null where the answer held none.</param>
[JsonConverter(typeof(StatusCodeConverter<ContactStatus>))]
public readonly record struct ContactStatus(int? Code) : IStatusCode<ContactStatus>
{
    /// <summary>Campaigns reach the contact.</summary>
    public bool IsActive => Code is 0 or 1;

    /// <summary>The contact has asked not to be written to.</summary>
    public bool IsUnsubscribed => Code is 4 or 6 or 8;

    static ContactStatus IStatusCode<ContactStatus>.Of(int? code) => new(code);
}
