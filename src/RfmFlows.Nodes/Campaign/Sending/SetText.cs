using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign.Sending;

/// <summary>A part of a message as a send node's settings give it.</summary>
internal static class SetText
{
    /// <summary>The text of a column; null with a remark when the column is missing.</summary>
    public static TextSource? InColumn(SettingValues settings, ColumnSetting setting, Columns columns, Action<Remark> add)
    {
        if (columns.Find(settings.Get(setting)) is { } column)
        {
            return new TextSource.FromColumn(column.Name);
        }
        // A name that was typed in is checked by the setting itself; a default is not.
        if (!settings.Has(setting))
        {
            add(SettingRemarks.UnknownColumn(settings.Get(setting), columns).At(setting.Name));
        }
        return null;
    }

    /// <summary>The text that all get; null where it is missing, which the setting itself tells.</summary>
    public static TextSource? ForAll(SettingValues settings, TextSetting setting) => settings.Has(setting) ? new TextSource.Fixed(settings.Get(setting), setting.Name) : null;
}
