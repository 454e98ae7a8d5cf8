using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>The values of a node's settings, or of one entry of a <see cref="ListSetting"/>, read by handle.</summary>
public sealed class SettingValues
{
    private readonly Func<string, Columns?> _input;

    private SettingValues(JsonObject json, Func<string, Columns?> input)
    {
        Json = json;
        _input = input;
    }

    /// <summary>No value is given: every setting has its default.</summary>
    public static SettingValues None { get; } = new([], _ => null);

    /// <summary>The values as given, with parameters already put in.</summary>
    public JsonObject Json { get; }

    /// <summary>The value, or the setting's default when none was given.</summary>
    public T Get<T>(Setting<T> setting) =>
        Json[setting.Name] is { } value ? setting.Read(value, new SettingReader(setting.Name, _input, [])) : setting.Default;

    /// <summary>Whether a value was given and is not an empty text.</summary>
    public bool Has(Setting setting) => Json[setting.Name] is { } value && !IsEmptyText(value);

    /// <summary>Whether the field is shown, so that its value counts.</summary>
    public bool Shows(Setting setting) => Shows(setting, Json);

    /// <summary>Reads all settings of a node and gives every remark about them; names in remarks begin at the setting.</summary>
    internal static SettingValues Read(IReadOnlyList<Setting> settings, JsonObject json, Func<string, Columns?> input, ICollection<Remark> remarks)
    {
        CheckAll(settings, json, name => new SettingReader(name, input, remarks), remarks.Add);
        return new SettingValues(json, input);
    }

    internal static SettingValues Read(IReadOnlyList<Setting> fields, JsonObject json, SettingReader entry)
    {
        CheckAll(fields, json, entry.Inside, remark => entry.Inside(remark.Setting!).Add(remark));
        return new SettingValues(json, entry.Input);
    }

    private static void CheckAll(IReadOnlyList<Setting> settings, JsonObject json, Func<string, SettingReader> reader, Action<Remark> add)
    {
        foreach (var setting in settings.Where(s => Shows(s, json)))
        {
            var value = json[setting.Name];
            if (value is not null && !(setting.Required && IsEmptyText(value)))
            {
                setting.Check(value, reader(setting.Name));
            }
            else if (setting.Required)
            {
                add(SettingRemarks.Missing(setting));
            }
        }
        var known = settings.Select(s => s.Name).ToList();
        foreach (var (name, _) in json.Where(p => !known.Contains(p.Key)))
        {
            add(SettingRemarks.Unknown(name, known));
        }
    }

    private static bool Shows(Setting setting, JsonObject json)
    {
        if (setting.ShownWhen is not { } when)
        {
            return true;
        }
        return Shows(when.Setting, json) && when.Values.Contains((json[when.Setting.Name] ?? when.Setting.DefaultJson)?.Plain());
    }

    private static bool IsEmptyText(JsonNode value) => value is JsonValue json && json.TryGetValue<string>(out var text) && string.IsNullOrWhiteSpace(text);
}
