using System.Globalization;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>A calendar date, written <c>2026-10-31</c>; null when none is given.</summary>
public sealed class DateSetting(string name, LocalText label) : Setting<DateOnly?>(name, label)
{
    public override DateOnly? Default { get; init; }

    public override string Kind => "date";

    public override JsonNode? DefaultJson => Default?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal override DateOnly? Read(JsonNode value, SettingReader reader)
    {
        if (reader.Text(value) is not { Length: > 0 } text)
        {
            return Default;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        reader.Add(SettingRemarks.WrongType(value, ("a date such as 2026-10-31", "дата вида 2026-10-31")));
        return Default;
    }
}
