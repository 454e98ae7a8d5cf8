using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>Where a value is being read: its path, the columns that it may name, and the remarks so far.</summary>
internal sealed class SettingReader(string path, Func<string, Columns?> input, ICollection<Remark> remarks)
{
    public string Path { get; } = path;

    /// <summary>The columns of an input port, or null while they are not known.</summary>
    public Columns? Input(string port) => input(port);

    public SettingReader Inside(string part) => new(part.StartsWith('[') ? Path + part : $"{Path}.{part}", input, remarks);

    public void Add(Remark remark) => remarks.Add(remark.At(Path));

    public string? Text(JsonNode? value) => Take<string>(value, JsonValueKind.String, ("a text", "текст"));

    /// <summary>The value as <typeparamref name="T"/> when it is of that JSON kind; otherwise a remark and the default.</summary>
    public T? Take<T>(JsonNode? value, JsonValueKind kind, LocalText expected)
    {
        if (value is not null && value.GetValueKind() == kind)
        {
            try
            {
                return value.Take<T>();
            }
            catch (JsonException)
            {
                // 1.5 is a number but no whole one: told below like any other misfit.
            }
        }
        Add(SettingRemarks.WrongType(value, expected));
        return default;
    }
}
