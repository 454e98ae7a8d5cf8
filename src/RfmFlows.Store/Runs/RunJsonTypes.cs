using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Store;

/// <summary>How the parts of runs are written and read, known when the program is built: finding it out by reflection would be part of each run's start.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyDictionary<string, JsonNode>))]
[JsonSerializable(typeof(Dictionary<string, JsonNode>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, long>))]
[JsonSerializable(typeof(Dictionary<string, long>))]
[JsonSerializable(typeof(IReadOnlyList<Remark>))]
[JsonSerializable(typeof(Remark[]))]
[JsonSerializable(typeof(IEnumerable<string>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(IEnumerable<RunJson.ExportText>))]
[JsonSerializable(typeof(RunJson.ExportText[]))]
[JsonSerializable(typeof(Columns))]
[JsonSerializable(typeof(Column[]))]
[JsonSerializable(typeof(IReadOnlyList<SortKey>))]
[JsonSerializable(typeof(SortKey[]))]
internal sealed partial class RunJsonTypes : JsonSerializerContext;
