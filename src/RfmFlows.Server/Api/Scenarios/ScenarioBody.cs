using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Reads scenarios that requests carry.</summary>
internal static class ScenarioBody
{
    /// <exception cref="FlowException">The form is wrong; all remarks are inside.</exception>
    public static Scenario Read(JsonObject json) => ScenarioJson.Read(json.ToJsonString());
}
