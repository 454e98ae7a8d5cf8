using RfmFlows.Engine;
using RfmFlows.Nodes.Sources.Files;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Transactions;

/// <summary>Where transactions come from: the node's own file or a linked table, with the role of each column.</summary>
/// <param name="Map">Types in it are those that the rows will have when they are read.</param>
/// <param name="File">Null for a linked table.</param>
/// <param name="Read">For a file: every column of it, with the type to read it as; only what is needed is wanted.</param>
internal sealed record TransactionSource(RoleMap Map, SourceFile? File, IReadOnlyList<FileColumn> Read)
{
    /// <returns>Null where a remark says what keeps it from being read.</returns>
    public static TransactionSource? Of(Columns input, SettingValues settings, Action<Remark> add) =>
        RoleMap.Of(input, settings, add) is { } map && Fits(map, add) ? new TransactionSource(map, null, []) : null;

    /// <inheritdoc cref="Of(Columns, SettingValues, Action{Remark})"/>
    public static TransactionSource? Of(SourceFile file, SettingValues settings, Action<Remark> add)
    {
        var choices = ColumnChoices.Of(file, settings, add);
        var source = new Columns(choices.Read.Select(c => new Column(c.Name, c.Type)));
        if (RoleMap.Of(source, settings, add) is not { } found)
        {
            return null;
        }
        var pattern = DatePatterns.FromUser(settings.Get(FileSettings.DateFormat));
        var read = choices.Read.Select(c => c with { Wanted = found.Needed.Any(n => n.Name == c.Name) }).ToArray();
        if (file.Retypes)
        {
            for (var i = 0; i < read.Length; i++)
            {
                var role = found.Chosen.FirstOrDefault(c => c.Column.Name == read[i].Name).Role;
                read[i] = role is null ? read[i] : Retype(file.Columns[i], read[i], role, pattern) with { Wanted = true };
            }
        }
        var map = new RoleMap(
            [.. found.Chosen.Select(c => (c.Role, new Column(c.Column.Name, read.First(r => r.Name == c.Column.Name).Type)))], found.Kept);
        return Fits(map, add) ? new TransactionSource(map, file, read) : null;
    }

    /// <summary>
    /// The same without columns that nobody wants. Values of a file that may turn out unreadable are checked all the same, and those of a table stay:
    /// whether a row is rejected must not depend on who looks.
    /// </summary>
    /// <param name="isIdle">Whether nobody wants the output's column of that name.</param>
    public TransactionSource Without(Func<string, bool> isIdle)
    {
        var map = new RoleMap(
            [.. Map.Chosen.Where(c => Map.IsBasic(c.Role) || !isIdle(c.Role.Name) || !CanLeave(c.Column, isText: c.Role.Kind == RoleKind.Key))],
            [.. Map.Kept.Where(c => !isIdle(c.Name) || !CanLeave(c, isText: true))]);
        return this with { Map = map, Read = [.. Read.Select(c => c with { Wanted = c.Wanted && map.Needed.Any(n => n.Name == c.Name), Checked = c.Wanted })] };
    }

    // Any text is a text, but a date or a sum in a text column may be none.
    private bool CanLeave(Column column, bool isText) => column.Type.Kind == ColumnKind.Text ? isText : File is { Retypes: true };

    // A column with some unreadable values is a text for an import, but a role says what it is meant to be: those values are then rejected.
    private static FileColumn Retype(SniffedColumn sniffed, FileColumn read, Role role, string? pattern) => role.Kind switch
    {
        RoleKind.Time when read.Type.IsTime => read,
        RoleKind.Time when pattern is not null => sniffed.As(DatePatterns.HasTime(pattern) ? ColumnType.DateTime : ColumnType.Date, pattern),
        RoleKind.Time when sniffed.HasDates => sniffed.As(sniffed.HasTime ? ColumnType.DateTime : ColumnType.Date),
        RoleKind.Money when sniffed.HasNumbers => sniffed.As(ColumnType.Money),
        RoleKind.Quantity when sniffed.HasNumbers && read.Type.Kind != ColumnKind.Integer => sniffed.As(ColumnType.Decimal(4)),
        RoleKind.Key when read.Type.Kind is not (ColumnKind.Integer or ColumnKind.Text) => sniffed.As(ColumnType.Text),
        _ => read,
    };

    private static bool Fits(RoleMap map, Action<Remark> add)
    {
        var fits = true;
        foreach (var (role, column) in map.Chosen)
        {
            var remark = role.Kind switch
            {
                RoleKind.Time when column.Type.IsNumber || column.Type.Kind == ColumnKind.Boolean => TransactionRemarks.NoDates(column.Name),
                RoleKind.Money or RoleKind.Quantity when column.Type.IsTime || column.Type.Kind == ColumnKind.Boolean => TransactionRemarks.NoNumbers(column.Name),
                _ => null,
            };
            if (remark is not null)
            {
                add(remark.At(role.Name));
                fits = false;
            }
        }
        return fits;
    }
}
