using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>What the settings make of a file's columns: types, date formats, new names.</summary>
/// <param name="Read">Every column of the file, with the type to read it as.</param>
/// <param name="Names">The name in the output for each of them.</param>
internal sealed record ColumnChoices(IReadOnlyList<FileColumn> Read, IReadOnlyList<string> Names)
{
    public Columns Output => new(Read.Select((c, i) => new Column(Names[i], c.Type)));

    /// <summary>Applies the settings; every problem goes to <paramref name="add"/>, and what it is about stays as the file has it.</summary>
    public static ColumnChoices Of(SourceFile file, SettingValues settings, Action<Remark> add)
    {
        var common = Pattern(settings.Get(FileSettings.DateFormat), "dateFormat", add);
        var read = file.Columns.Select(c => WithPattern(c, common)).ToArray();
        var names = read.Select(c => c.Name).ToArray();
        var entries = settings.Get(FileSettings.Columns);
        for (var i = 0; i < entries.Count; i++)
        {
            var name = entries[i].Get(FileSettings.ColumnName);
            var at = Array.FindIndex(read, c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                if (name.Length > 0)
                {
                    add(SourceRemarks.UnknownColumn(name, names).At($"columns[{i}].name"));
                }
                continue;
            }
            var pattern = Pattern(entries[i].Get(FileSettings.ColumnDateFormat), $"columns[{i}].dateFormat", add) ?? common;
            if (ColumnType.TryParse(entries[i].Get(FileSettings.ColumnTypeChoice), out var type))
            {
                read[at] = file.Columns[at].As(type, pattern);
            }
            else if (pattern is not null)
            {
                read[at] = file.Columns[at].As(DatePatterns.HasTime(pattern) ? ColumnType.DateTime : ColumnType.Date, pattern);
            }
            Rename(names, at, entries[i].Get(FileSettings.NewName), remark => add(remark.At($"columns[{i}].rename")));
        }
        return new ColumnChoices(read, names);
    }

    private static void Rename(string[] names, int at, string wanted, Action<Remark> add)
    {
        if (wanted.Length == 0)
        {
            return;
        }
        if (names.Where((n, i) => i != at && string.Equals(n, wanted, StringComparison.OrdinalIgnoreCase)).Any())
        {
            add(SourceRemarks.NameTaken(wanted));
            return;
        }
        names[at] = wanted;
    }

    private static FileColumn WithPattern(SniffedColumn column, string? pattern) =>
        pattern is not null && (column.Column.Type.IsTime || column.DatePatterns.Contains(pattern))
            ? column.As(DatePatterns.HasTime(pattern) ? ColumnType.DateTime : ColumnType.Date, pattern)
            : column.Column;

    private static string? Pattern(string text, string setting, Action<Remark> add)
    {
        if (text.Length == 0)
        {
            return null;
        }
        var pattern = DatePatterns.FromUser(text);
        if (pattern is null)
        {
            add(SourceRemarks.BadPattern(text).At(setting));
        }
        return pattern;
    }
}
