namespace RfmFlows.Engine;

/// <summary>The settings of single nodes of a run that is over. Nothing else of its scenario is looked at, so sources that are gone since do not matter.</summary>
public static class RecordedSettings
{
    /// <summary>
    /// Settings brought up to the type's version, with the run's parameters put in; null when one of them refers to something while variables are linked to the node:
    /// what those held is not kept.
    /// </summary>
    /// <param name="wanted">The settings that matter.</param>
    public static SettingValues? Read(RunRequest run, ScenarioNode node, NodeType type, IEnumerable<Setting> wanted)
    {
        var hasVariables = run.Scenario.FlatLinks.Any(l => l.To.Node == node.Id && l.To.Port == NodeDescription.VariablesPort);
        if (hasVariables && wanted.Any(s => node.Settings[s.Name] is { } value && References.In(value).Any()))
        {
            return null;
        }
        var settings = new NodeSettings(type, node, _ => null);
        settings.Read(ParameterValues.Resolve(run.Scenario, run.Parameters, []).Values, run.Scenario);
        return settings.Values;
    }
}
