using System.Data.Common;
using System.Text.Json.Nodes;
using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>Puts the triggers of a published version in the place of those of the version before.</summary>
internal static class TriggerIndex
{
    public const string Columns = "scenario_id, node_id, version, kind, settings, method, path, armed, handled_until";

    /// <exception cref="FlowException">RF6020 for each address that another scenario, or another trigger of this one, has.</exception>
    public static async Task ReplaceAsync(
        DbTransaction transaction, string scenario, int version, IReadOnlyList<TriggerDefinition> definitions, DateTimeOffset now)
    {
        var connection = transaction.Connection!;
        var before = (await connection.QueryAsync<Trigger>($"SELECT {Columns} FROM triggers WHERE scenario_id = @scenario", new { scenario }, transaction))
            .ToDictionary(t => t.NodeId, StringComparer.Ordinal);
        await connection.ExecuteAsync("DELETE FROM triggers WHERE scenario_id = @scenario", new { scenario }, transaction);
        var remarks = new List<Remark>();
        foreach (var definition in definitions)
        {
            var same = before.GetValueOrDefault(definition.Node) is { } old && IsSame(old, definition) ? old : null;
            var added = await connection.ExecuteAsync(
                $"""
                INSERT INTO triggers ({Columns})
                VALUES (@scenario, @Node, @version, @kind, @settings, @Method, @Path, @armed, @handledUntil)
                ON CONFLICT (path, method) DO NOTHING
                """,
                new
                {
                    scenario,
                    definition.Node,
                    version,
                    kind = definition.Kind.ToString(),
                    settings = definition.Settings.ToJsonString(ScenarioJson.Readable),
                    definition.Method,
                    definition.Path,
                    armed = same?.Armed ?? true,
                    handledUntil = same?.HandledUntil ?? now,
                }, transaction);
            if (added == 0)
            {
                var holder = await connection.ExecuteScalarAsync<string>(
                    "SELECT scenario_id FROM triggers WHERE path = @Path AND method = @Method", new { definition.Path, definition.Method }, transaction);
                remarks.Add(StoreRemarks.AddressTaken(definition.Method!, definition.Path!, holder ?? scenario, definition.Node));
            }
        }
        if (remarks.Count > 0)
        {
            throw new FlowException(remarks);
        }
    }

    // A trigger that stays the same keeps what it has missed; a changed one begins anew.
    private static bool IsSame(Trigger old, TriggerDefinition now) => old.Kind == now.Kind && JsonNode.DeepEquals(old.SettingsJson, now.Settings);
}
