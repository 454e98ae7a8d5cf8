using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>A column of the base that a load fills, and the setting that says from which column of the load.</summary>
/// <param name="Column">Name and type in the base; a load's column of that name is taken where none is chosen.</param>
internal sealed record BaseRole(Column Column, ColumnSetting Setting)
{
    private static readonly ColumnKind[] Times = [ColumnKind.Date, ColumnKind.DateTime];
    private static readonly ColumnKind[] Numbers = [ColumnKind.Integer, ColumnKind.Decimal, ColumnKind.Real];

    /// <summary>No row is loaded without it.</summary>
    public bool Required { get; init; }

    /// <param name="setting">The setting's name in the scenario.</param>
    public static BaseRole Of(string setting, string port, Column column, LocalText label) => new(column, new ColumnSetting(setting, port, label)
    {
        Allowed = column.Type.Kind switch { ColumnKind.DateTime => Times, ColumnKind.Decimal => Numbers, _ => [] },
        Help = ($"By default the column '{column.Name}'.", $"По умолчанию столбец «{column.Name}»."),
    });

    /// <summary>A column of the load as the base has it: texts without spaces around, sums as money.</summary>
    public string Value(Dialect sql, Column from)
    {
        var value = sql.Quote(from.Name);
        return Column.Type.Kind switch
        {
            ColumnKind.Text => $"nullif(trim({sql.ToText(value, from.Type)}), '')",
            ColumnKind.Decimal when from.Type.Kind == ColumnKind.Real || from.Type.Scale > Column.Type.Scale => sql.TryConvert(value, Column.Type),
            _ => sql.Cast(value, Column.Type),
        };
    }
}
