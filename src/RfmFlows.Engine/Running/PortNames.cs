namespace RfmFlows.Engine;

/// <summary>Names of ports as people write them: through submodels, and of submodels themselves.</summary>
public static class PortNames
{
    /// <summary>
    /// The output of an ordinary node that is meant: by <c>node.port</c> whatever its depth, by <c>submodel/node.port</c>, by a submodel's own output, or by what
    /// arrives at one's input, <c>submodel:inputs.port</c>. A name that means nothing stays as it is.
    /// </summary>
    public static PortRef Resolve(Scenario scenario, PortRef name) =>
        scenario.Nodes.Any(n => n.Submodel is not null) ? new FlatScenario(scenario).Find(name) ?? name : name;

    /// <summary>The request with every port resolved.</summary>
    internal static RunRequest Resolve(RunRequest request)
    {
        if (request.Scenario.Nodes.All(n => n.Submodel is null))
        {
            return request;
        }
        var flat = new FlatScenario(request.Scenario);
        PortRef Find(PortRef name) => flat.Find(name) ?? name;
        return request with
        {
            Targets = [.. request.Targets.Select(Find)],
            Keep = [.. request.Keep.Select(Find)],
            Exports = [.. request.Exports.Select(e => e with { Port = Find(e.Port) })],
        };
    }
}
