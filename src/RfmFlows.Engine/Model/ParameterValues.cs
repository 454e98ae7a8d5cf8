using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>The values of a scenario's parameters for one run: given ones, else defaults, with references between them put in.</summary>
public sealed class ParameterValues
{
    private readonly Dictionary<string, JsonNode> _values = new(StringComparer.Ordinal);

    private ParameterValues()
    {
    }

    public IReadOnlyDictionary<string, JsonNode> Values => _values;

    /// <summary>Resolves the parameters and adds a remark for each that is unknown, missing or unfit.</summary>
    public static ParameterValues Resolve(Scenario scenario, IReadOnlyDictionary<string, JsonNode> given, ICollection<Remark> remarks)
    {
        var result = new ParameterValues();
        var names = scenario.Parameters.Select(p => p.Name).ToList();
        foreach (var name in given.Keys.Where(n => !names.Contains(n)))
        {
            remarks.Add(ScenarioRemarks.UnknownParameter(name, names));
        }
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in scenario.Parameters)
        {
            result.Resolve(parameter, scenario, given, open, remarks);
        }
        return result;
    }

    private void Resolve(
        Parameter parameter, Scenario scenario, IReadOnlyDictionary<string, JsonNode> given, HashSet<string> open, ICollection<Remark> remarks)
    {
        if (_values.ContainsKey(parameter.Name))
        {
            return;
        }
        if (!open.Add(parameter.Name))
        {
            remarks.Add(ScenarioRemarks.ParameterCircle(parameter.Name));
            return;
        }
        if ((given.GetValueOrDefault(parameter.Name) ?? parameter.Default) is not { } value)
        {
            remarks.Add(ScenarioRemarks.ParameterMissing(parameter));
            return;
        }
        if (!given.ContainsKey(parameter.Name))
        {
            foreach (var name in References.In(value))
            {
                if (scenario.Parameters.FirstOrDefault(p => p.Name == name) is { } other)
                {
                    Resolve(other, scenario, given, open, remarks);
                }
            }
            value = References.Fill(value, _values, (name, known) => remarks.Add(SettingRemarks.UnknownReference(name, known)));
        }
        if (Convert(parameter, value) is { } converted)
        {
            _values[parameter.Name] = converted;
        }
        else
        {
            remarks.Add(ScenarioRemarks.BadParameter(parameter, value.ToString()));
        }
    }

    // A value from the command line is always a text; one from JSON may already have its type.
    private static JsonNode? Convert(Parameter parameter, JsonNode value)
    {
        var text = value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
            _ => null,
        };
        if (text is null || (parameter.Choices.Count > 0 && !parameter.Choices.Contains(text)))
        {
            return null;
        }
        return parameter.Type switch
        {
            ParameterType.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
            ParameterType.Number => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
            ParameterType.Boolean => bool.TryParse(text, out var flag) ? flag : null,
            ParameterType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
            _ => text,
        };
    }
}
