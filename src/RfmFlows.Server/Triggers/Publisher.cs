using RfmFlows.Engine;
using RfmFlows.Nodes.Triggers;
using RfmFlows.Server.Api;
using RfmFlows.Server.Hosting;
using RfmFlows.Store;

namespace RfmFlows.Server.Triggers;

/// <summary>Publishes drafts: a version without errors goes into force together with its triggers.</summary>
internal sealed class Publisher(FlowHost host, ScenarioStore scenarios, TriggerStore triggers, TimerService timers, RunRequests requests, ISecrets secrets)
{
    /// <exception cref="FlowException">The draft has errors, or was changed since that revision (RF6010).</exception>
    public async Task<Published> PublishAsync(string id, long revision, string note, string by, CancellationToken cancellation)
    {
        var draft = await scenarios.FindAsync(id, cancellation) ?? throw new FlowException(StoreRemarks.NoScenario(id));
        return await PutInForceAsync(draft.Scenario, triggers => scenarios.PublishAsync(id, revision, _ => triggers, by, cancellation, note), cancellation);
    }

    /// <summary>Puts an older version in force again, as the next one.</summary>
    /// <exception cref="FlowException">RF6012: there is no such version; or it has errors by now.</exception>
    public async Task<Published> RepublishAsync(string id, int version, string note, string by, CancellationToken cancellation)
    {
        var old = await scenarios.FindVersionAsync(id, version, cancellation) ?? throw new FlowException(StoreRemarks.NoVersion(id, version));
        return await PutInForceAsync(old.Scenario, triggers => scenarios.RepublishAsync(id, version, _ => triggers, by, cancellation, note), cancellation);
    }

    /// <summary>Disarms every trigger of the published version.</summary>
    /// <exception cref="FlowException">RF6011 or RF6220: there is no such scenario, or no version of it.</exception>
    public async Task UnpublishAsync(string id, CancellationToken cancellation)
    {
        var draft = await scenarios.FindAsync(id, cancellation) ?? throw new FlowException(StoreRemarks.NoScenario(id));
        if (draft.PublishedVersion == 0)
        {
            throw new FlowException(ApiRemarks.NotPublished(id));
        }
        await ArmAsync(id, armed: false, cancellation);
        await timers.RefreshAsync(CancellationToken.None);
    }

    private async Task<Published> PutInForceAsync(
        Scenario scenario, Func<IReadOnlyList<TriggerDefinition>, Task<int>> publish, CancellationToken cancellation)
    {
        var run = requests.Of(scenario, 0);
        var check = await host.Checker.CheckAsync(scenario, run.Parameters, run.AsOf, run.Folder, cancellation);
        var definitions = TriggerSettings.Of(check, scenario);
        var errors = check.Remarks.Where(r => r.Severity == Severity.Error).Concat(AnswerErrors(check, scenario)).ToList();
        if (errors.Count > 0)
        {
            throw new FlowException(errors);
        }
        var version = await publish(definitions);
        await ArmAsync(scenario.Id, armed: true, CancellationToken.None);
        await timers.RefreshAsync(CancellationToken.None);
        var warnings = check.Remarks.Where(r => r.Severity != Severity.Error).ToList();
        await AddKeyWarningsAsync(check, scenario, warnings, cancellation);
        return new Published(version, await triggers.OfScenarioAsync(scenario.Id, cancellation), warnings);
    }

    private async Task ArmAsync(string id, bool armed, CancellationToken cancellation)
    {
        foreach (var trigger in (await triggers.OfScenarioAsync(id, cancellation)).Where(t => t.Armed != armed))
        {
            await triggers.ArmAsync(id, trigger.NodeId, armed, cancellation);
        }
    }

    private static IEnumerable<Remark> AnswerErrors(ScenarioCheck check, Scenario scenario) =>
        from node in check.Nodes
        where node.Node.Type == HttpNode.Id && !node.HasErrors
        let answer = HttpNode.Read(node.Settings, scenario.TimeZone).Answer
        where answer is not null && !(PortRef.TryParse(answer, out var name) && PortNames.Resolve(scenario, name) is var port
            && check.Node(port.Node)?.Outputs.ContainsKey(port.Port) == true)
        select TriggerRemarks.NoAnswerPort(answer) with { Node = node.Node.Id };

    private async Task AddKeyWarningsAsync(ScenarioCheck check, Scenario scenario, List<Remark> warnings, CancellationToken cancellation)
    {
        foreach (var node in check.Nodes.Where(n => n.Node.Type == HttpNode.Id))
        {
            var key = HttpNode.Read(node.Settings, scenario.TimeZone).Key;
            if (await secrets.FindAsync(key, cancellation) is null)
            {
                warnings.Add(TriggerRemarks.KeyMissingYet(key) with { Node = node.Node.Id });
            }
        }
    }
}
