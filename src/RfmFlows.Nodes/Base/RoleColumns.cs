using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Which columns of a load fill which columns of the base.</summary>
/// <param name="Found">The roles that have a column.</param>
/// <param name="Further">Columns that go through as they are: of the load, and what they are called in the base.</param>
internal sealed record RoleColumns(IReadOnlyList<(BaseRole Role, Column From)> Found, IReadOnlyList<(Column Into, Column From)> Further)
{
    /// <summary>The columns of the base that the load fills.</summary>
    public IReadOnlyList<Column> Into => [.. Found.Select(f => f.Role.Column), .. Further.Select(f => f.Into)];

    public bool Has(string column) => Found.Any(f => f.Role.Column.Name == column);

    /// <summary>What the columns of the base are filled with, for a SELECT over the load.</summary>
    public IEnumerable<string> Values(Dialect sql) => Found.Select(f => $"{f.Role.Value(sql, f.From)} AS {sql.Quote(f.Role.Column.Name)}")
        .Concat(Further.Select(f => $"{sql.Quote(f.From.Name)} AS {sql.Quote(f.Into.Name)}"));

    /// <summary>Takes roles from the settings, else by name; every problem goes to <paramref name="add"/>.</summary>
    /// <returns>Null where a required column is missing.</returns>
    public static RoleColumns? Of(IReadOnlyList<BaseRole> roles, SettingValues settings, Columns input, Action<Remark> add)
    {
        var found = new List<(BaseRole Role, Column From)>();
        var isWhole = true;
        foreach (var role in roles)
        {
            var isNamed = settings.Has(role.Setting);
            var column = input.Find(isNamed ? settings.Get(role.Setting) : role.Column.Name);
            if (column is not null && (role.Setting.Allowed.Count == 0 || role.Setting.Allowed.Contains(column.Type.Kind)))
            {
                found.Add((role, column));
            }
            else if (role.Required)
            {
                isWhole = false;
                // A column that was named is checked by the setting itself.
                if (!isNamed)
                {
                    add((column is { } misfit ? SettingRemarks.WrongColumnType(misfit, role.Setting.Allowed) : SettingRemarks.Missing(role.Setting)).At(role.Setting.Name));
                }
            }
        }
        return isWhole ? new RoleColumns(found, []) : null;
    }

    /// <summary>The same with further columns, that go through as they are.</summary>
    /// <param name="table">The table of the base, with the columns that it has now.</param>
    /// <param name="further">The setting that names them.</param>
    /// <param name="takesAll">Without names, all that have no role go through.</param>
    public static RoleColumns? Of(
        IReadOnlyList<BaseRole> roles, SettingValues settings, Columns input, (TableName Name, Columns Columns) table, ColumnsSetting further, Action<Remark> add, bool takesAll = false)
    {
        var found = Of(roles, settings, input, add);
        var wanted = takesAll && !settings.Has(further)
            ? input.Where(c => found is null || found.Found.All(f => f.From != c)).ToList()
            : settings.Get(further).Select(input.Find).OfType<Column>().ToList();
        var fitted = BaseColumns.Fit(wanted, table.Columns, BaseTables.Known(table.Name), further.Name, add);
        var through = fitted.Select(into => (into, wanted.First(w => string.Equals(w.Name, into.Name, StringComparison.OrdinalIgnoreCase)))).ToList();
        return through.Count == wanted.Count && found is not null ? found with { Further = through } : null;
    }
}
