using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

internal sealed class ReactionsAnswer
{
    [JsonConverter(typeof(LenientObjectConverter<ContactReactions>))]
    public ContactReactions? Statistic { get; init; }

    public bool Blacklist { get; init; }
}
