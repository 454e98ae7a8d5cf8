using System.Globalization;
using System.Text;

namespace RfmFlows.SendPulse;

/// <summary>Builds a path with its query; what is null is left out.</summary>
internal sealed class QueryText(string path)
{
    private readonly StringBuilder _text = new(path);
    private char _separator = '?';

    public QueryText Add(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(_separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            _separator = '&';
        }

        return this;
    }

    public QueryText Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public QueryText Add(string name, DateOnly? value) => Add(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public QueryText Add(string name, bool? value) => Add(name, value is null ? null : value.Value ? "1" : "0");

    public QueryText Page(int limit, int offset) => Add("limit", limit).Add("offset", offset);

    public override string ToString() => _text.ToString();
}
