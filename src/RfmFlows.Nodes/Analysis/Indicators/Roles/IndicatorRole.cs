using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>A part that a column of an input plays.</summary>
/// <param name="Port">The input.</param>
/// <param name="Setting">Names the column where it has another name than the usual ones.</param>
/// <param name="Names">Names by which the column is found by itself, the surest first.</param>
internal sealed record IndicatorRole(string Port, ColumnSetting Setting, params string[] Names)
{
    /// <summary>A role whose setting says by which names the column is found.</summary>
    public static IndicatorRole Of(string port, string setting, LocalText label, IReadOnlyList<ColumnKind> kinds, params string[] names)
    {
        var list = string.Join(", ", names.Select(n => $"'{n}'"));
        var help = new LocalText($"By default a column {list}.", $"По умолчанию столбец {list}.");
        return new IndicatorRole(port, new ColumnSetting(setting, port, label) { Allowed = kinds, Help = help, Words = names }, names);
    }

    /// <summary>The chosen column, else the first that has a usual name and a kind that fits; null when there is none.</summary>
    public Column? Find(SettingValues settings, Columns input) => settings.Has(Setting)
        ? input.Find(settings.Get(Setting)) is { } chosen && Fits(chosen) ? chosen : null
        : Names.Select(input.Find).FirstOrDefault(c => c is not null && Fits(c));

    private bool Fits(Column column) => Setting.Allowed.Count == 0 || Setting.Allowed.Contains(column.Type.Kind);
}
