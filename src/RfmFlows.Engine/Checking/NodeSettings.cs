using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>Reads the settings of a node: brought up to the type's version, with parameters and variables put in.</summary>
internal sealed class NodeSettings(NodeType type, ScenarioNode node, Func<string, Columns?> input)
{
    /// <summary>What is wrong with them.</summary>
    public List<Remark> Remarks { get; } = [];

    /// <summary>Some setting refers to a value that is not known, so that the node cannot be judged as a whole.</summary>
    public bool IsUnfilled { get; private set; }

    public SettingValues Values { get; private set; } = SettingValues.Read([], [], input, []);

    public void Read(IReadOnlyDictionary<string, JsonNode> values, Scenario scenario)
    {
        var unfilled = new HashSet<string>(StringComparer.Ordinal);
        var filled = new JsonObject();
        foreach (var (name, value) in Upgrade())
        {
            filled[name] = value is null ? null : References.Fill(value, values, (reference, known) =>
            {
                unfilled.Add(name);
                // That a parameter has no value is told of the parameter.
                if (scenario.Parameters.All(p => p.Name != reference))
                {
                    Remarks.Add(SettingRemarks.UnknownReference(reference, known).At(name));
                }
            });
        }
        IsUnfilled = unfilled.Count > 0;
        var remarks = new List<Remark>();
        Values = SettingValues.Read(type.Description.Settings, filled, input, remarks);
        Remarks.AddRange(remarks.Where(r => !unfilled.Contains(r.Setting!.Split('.', '[')[0])));
    }

    private JsonObject Upgrade()
    {
        var settings = (JsonObject)node.Settings.DeepClone();
        for (var version = node.Version; version < type.Description.Version; version++)
        {
            settings = type.Upgrade(settings, version);
        }
        return settings;
    }
}
