using System.Text.Json.Serialization;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>What the index of kept tables holds as JSON, written and read without reflection, which is half a run's start.</summary>
[JsonSerializable(typeof(SortKey[]))]
[JsonSerializable(typeof(Remark[]))]
internal sealed partial class KeptJson : JsonSerializerContext;
