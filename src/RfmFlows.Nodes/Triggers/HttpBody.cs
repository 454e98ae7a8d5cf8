using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Triggers;

/// <summary>Reads the rows of a request's body and checks them against the declared columns.</summary>
public static class HttpBody
{
    private const int MostRemarks = 100;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>The declared fields of each row, in their stored form.</summary>
    /// <exception cref="FlowException">RF6406 to RF6409, RF6416: everything that does not fit, with its place.</exception>
    public static IReadOnlyList<JsonObject> Read(string body, HttpSettings settings)
    {
        JsonNode? json;
        try
        {
            json = JsonNode.Parse(body, documentOptions: Strict);
        }
        catch (JsonException e)
        {
            throw new FlowException(TriggerRemarks.NotJson($"{e.LineNumber + 1}:{e.BytePositionInLine + 1}"), e);
        }
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        var remarks = new List<Remark>();
        var rows = new List<JsonObject>();
        foreach (var (i, item) in (json is JsonArray array ? array : new JsonArray(json?.DeepClone())).Index())
        {
            if (remarks.Count >= MostRemarks)
            {
                remarks.Add(TriggerRemarks.TooManyFaults());
                break;
            }
            if (item is JsonObject fields)
            {
                rows.Add(ReadRow(fields, $"[{i}]", settings.Columns, zone, remarks));
            }
            else
            {
                remarks.Add(TriggerRemarks.NotARow($"[{i}]"));
            }
        }
        return remarks.Count == 0 ? rows : throw new FlowException(remarks);
    }

    /// <summary>A stored row's values in the order of the columns.</summary>
    internal static object?[] Values(JsonObject row, Columns columns) => [.. columns.Select(c => HttpCell.Parse(row[c.Name]?.GetValue<string>(), c.Type))];

    private static JsonObject ReadRow(JsonObject fields, string place, IReadOnlyList<HttpColumn> columns, TimeZoneInfo zone, List<Remark> remarks)
    {
        var row = new JsonObject();
        foreach (var column in columns)
        {
            var value = fields[column.Name];
            if (value is null)
            {
                if (column.Required)
                {
                    remarks.Add(TriggerRemarks.ValueMissing($"{place}.{column.Name}"));
                }
            }
            else if (HttpCell.Read(value, column.Type, zone) is { } text)
            {
                row[column.Name] = text;
            }
            else
            {
                remarks.Add(TriggerRemarks.WrongValue($"{place}.{column.Name}", value.ToJsonString(ScenarioJson.Readable), HttpCell.Expected(column.Type)));
            }
        }
        return row;
    }
}
