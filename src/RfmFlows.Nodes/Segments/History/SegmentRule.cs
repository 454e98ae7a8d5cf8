using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Rfm;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>By which rule customers were put into segments.</summary>
/// <param name="Fingerprint">The same for the same rule; what differences between two snapshots are judged by.</param>
/// <param name="Text">The rule for people to read.</param>
internal sealed record SegmentRule(string Fingerprint, string Text)
{
    private const int Digits = 16;

    /// <summary>A rule that the user names: another name is another rule.</summary>
    public static SegmentRule Named(string name) => new(name, name);

    /// <summary>
    /// The rule that follows from the nodes above: types, versions and settings of those that analyse or work on segments; where there are none, of those that compute
    /// columns. A saved model counts by its version. Neither the data nor the day nor the language of titles is part of it.
    /// </summary>
    public static async Task<SegmentRule> OfAsync(BuildContext build, string port)
    {
        var computing = build.Above(port).Where(n => n.Type.Description.Effect == Effect.None || n.Type is ScoreByModelNode).ToList();
        var deciding = computing.Where(n => n.Type.Description.Group is PaletteGroup.Analysis or PaletteGroup.Segments).ToList();
        var rule = Of((deciding.Count > 0 ? deciding : computing.Where(n => n.Type.Description.Group == PaletteGroup.Columns)).Select(n => (n.Type.Description, n.Settings)));
        foreach (var scored in deciding.Where(n => n.Type is ScoreByModelNode))
        {
            var version = await ScoreByModelNode.VersionAsync(scored.Settings, build.Service<IRfmModelRegistry>(), build.AsOf, build.Cancellation);
            rule = OfText(string.Create(CultureInfo.InvariantCulture, $"{rule.Text} version={version}"));
        }
        return rule;
    }

    /// <summary>The rule of one node that stands in no scenario.</summary>
    /// <param name="settings">Without references.</param>
    public static SegmentRule Of(NodeType type, RunRequest run, JsonObject settings)
    {
        var node = new ScenarioNode("rule", type.Description.Id, type.Description.Version, settings);
        return Of([(type.Description, RecordedSettings.Read(run, node, type, [])!)]);
    }

    private static SegmentRule Of(IEnumerable<(NodeDescription Type, SettingValues Settings)> nodes)
    {
        // Branches that do not depend on each other may come in any order.
        return OfText(string.Join('\n', nodes.Select(n => $"{n.Type.Id} {n.Type.Version}{string.Concat(Differing(n.Type, n.Settings))}").Order(StringComparer.Ordinal)));
    }

    private static SegmentRule OfText(string text) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits], text);

    // A default that is written out is the same rule as one that is not.
    private static IEnumerable<string> Differing(NodeDescription type, SettingValues settings) => type.Settings
        .Where(s => !RfmNode.FurtherSettings.Append(ScoreByModelNode.Version).Contains(s) && settings.Shows(s) && settings.Json[s.Name] is { } value && !JsonNode.DeepEquals(value, s.DefaultJson))
        .OrderBy(s => s.Name, StringComparer.Ordinal)
        .Select(s => $" {s.Name}={settings.Json[s.Name]!.ToJsonString()}");
}
