using System.Text.Json.Serialization;

namespace RfmFlows.SendPulse;

internal sealed class SmsCountersAnswer
{
    [JsonConverter(typeof(LenientObjectConverter<SmsCounters>))]
    public SmsCounters? Counters { get; init; }
}
