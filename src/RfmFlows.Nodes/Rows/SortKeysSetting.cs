using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows;

/// <summary>A list of columns with directions, as several nodes ask for it.</summary>
internal sealed class SortKeysSetting
{
    private readonly ColumnSetting _column;
    private readonly ChoiceSetting _direction = new("direction", ("Direction", "Направление"),
        new Choice("ascending", ("Ascending", "По возрастанию")), new Choice("descending", ("Descending", "По убыванию")));

    public SortKeysSetting(string name, string port, LocalText label, LocalText? help = null)
    {
        _column = new ColumnSetting("column", port, ("Column", "Столбец")) { Required = true };
        Setting = new ListSetting(name, label, _column, _direction) { MaxCount = 20, Help = help ?? LocalText.Empty };
    }

    public ListSetting Setting { get; }

    /// <summary>The keys, named as the table names its columns; a column that stands twice counts where it stands first.</summary>
    public IReadOnlyList<SortKey> Read(SettingValues settings, Columns columns) =>
    [
        .. settings.Get(Setting).Select(e => new SortKey(columns[e.Get(_column)].Name, e.Get(_direction) == "descending")).DistinctBy(k => k.Column),
    ];
}
