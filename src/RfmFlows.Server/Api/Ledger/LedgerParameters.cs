using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using RfmFlows.Campaigns;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>The query parameters that choose rows of the send ledger.</summary>
internal sealed record LedgerParameters
{
    private static readonly Dictionary<string, SendState> States = Enum.GetValues<SendState>().ToDictionary(Words.Of, StringComparer.Ordinal);

    [FromQuery(Name = "campaign")]
    public string? Campaign { get; init; }

    [FromQuery(Name = "scenario")]
    public string? Scenario { get; init; }

    [FromQuery(Name = "node")]
    public string? Node { get; init; }

    [FromQuery(Name = "run")]
    public string? Run { get; init; }

    [FromQuery(Name = "channel")]
    [Description("email or sms.")]
    public string? Channel { get; init; }

    [FromQuery(Name = "customer")]
    public string? Customer { get; init; }

    [FromQuery(Name = "state")]
    [Description("planned, claimed, called, accepted, rejected, unknown or skipped; repeated for further ones. Default: all.")]
    public string[]? State { get; init; }

    /// <exception cref="FlowException">RF6206: a state is none.</exception>
    public LedgerQuery ToQuery(long after = 0) => new()
    {
        Campaign = Campaign,
        Scenario = Scenario,
        Node = Node,
        Run = Run,
        Channel = Channel,
        Customer = Customer,
        States = [.. (State ?? []).Select(Read)],
        After = after,
    };

    private static SendState Read(string word)
    {
        var list = string.Join(", ", States.Keys);
        return States.TryGetValue(word, out var state) ? state : throw new FlowException(ApiRemarks.BadQuery("state", word, ($"one of {list}", $"одно из {list}")));
    }
}
