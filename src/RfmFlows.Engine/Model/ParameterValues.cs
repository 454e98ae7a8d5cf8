using System.Globalization;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>The values of a scenario's parameters for one run: given ones, else defaults, with references between them put in.</summary>
public sealed class ParameterValues
{
    // No thousands: 1,5 would be read as fifteen.
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

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
        var resolver = new Resolver(result._values, scenario, given, remarks);
        foreach (var parameter in scenario.Parameters)
        {
            resolver.Resolve(parameter);
        }
        return result;
    }

    private sealed class Resolver(Dictionary<string, JsonNode> values, Scenario scenario, IReadOnlyDictionary<string, JsonNode> given, ICollection<Remark> remarks)
    {
        // True once done, with or without a value.
        private readonly Dictionary<string, bool> _seen = new(StringComparer.Ordinal);

        public void Resolve(Parameter parameter)
        {
            if (_seen.TryGetValue(parameter.Name, out var done))
            {
                if (!done)
                {
                    remarks.Add(ScenarioRemarks.ParameterCircle(parameter.Name));
                }
                return;
            }
            _seen[parameter.Name] = false;
            if (given.GetValueOrDefault(parameter.Name) is { } value)
            {
                Take(parameter, value);
            }
            else if (parameter.Default is { } standard)
            {
                if (Fill(standard) is { } filled)
                {
                    Take(parameter, filled);
                }
            }
            else
            {
                remarks.Add(ScenarioRemarks.ParameterMissing(parameter));
            }
            _seen[parameter.Name] = true;
        }

        // Null when the default refers to something that has no value, which is told where it is missing.
        private JsonNode? Fill(JsonNode standard)
        {
            foreach (var name in References.In(standard))
            {
                if (scenario.Parameters.FirstOrDefault(p => p.Name == name) is { } other)
                {
                    Resolve(other);
                }
            }
            var isWhole = true;
            var filled = References.Fill(standard, values, (name, known) =>
            {
                isWhole = false;
                if (scenario.Parameters.All(p => p.Name != name))
                {
                    remarks.Add(SettingRemarks.UnknownReference(name, known));
                }
            });
            return isWhole ? filled : null;
        }

        private void Take(Parameter parameter, JsonNode value)
        {
            if (Convert(parameter, value) is { } converted)
            {
                values[parameter.Name] = converted;
            }
            else
            {
                remarks.Add(ScenarioRemarks.BadParameter(parameter, value));
            }
        }
    }

    // A value from the command line is always a text; one from JSON may already have its type.
    private static JsonNode? Convert(Parameter parameter, JsonNode value)
    {
        if (value is not JsonValue)
        {
            return null;
        }
        var text = value.Plain();
        if ((parameter.Choices.Count > 0 && !parameter.Choices.Contains(text)))
        {
            return null;
        }
        return parameter.Type switch
        {
            ParameterType.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
            ParameterType.Number => decimal.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var number) ? number : null,
            ParameterType.Boolean => bool.TryParse(text, out var flag) ? flag : null,
            ParameterType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
            ParameterType.Secret => SecretSetting.IsName(text) ? text : null,
            _ => text,
        };
    }
}
