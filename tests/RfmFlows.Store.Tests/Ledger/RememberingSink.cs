using RfmFlows.Campaigns;

namespace RfmFlows.Store.Tests;

internal sealed class RememberingSink : ISendSink
{
    public List<SendOutcome> Outcomes { get; } = [];

    public ValueTask OnAsync(IReadOnlyList<SendOutcome> outcomes)
    {
        Outcomes.AddRange(outcomes);
        return ValueTask.CompletedTask;
    }
}
