namespace RfmFlows.Warehouse;

/// <summary>A file to be read as a table.</summary>
/// <param name="Path">Absolute path. CSV must be UTF-8 by now.</param>
/// <param name="Columns">For CSV every column of the file in its order. For Parquet and JSON null: the file says.</param>
/// <param name="Csv">The CSV form; null for other formats.</param>
/// <param name="CollectRejects">CSV only: lines that cannot be read are left out and reported by <see cref="FileRows.Rejects"/>, instead of ending the read.</param>
public sealed record FileRead(string Path, FileFormat Format, IReadOnlyList<FileColumn>? Columns = null, CsvForm? Csv = null, bool CollectRejects = false);

/// <summary>A file's rows as SQL, valid in the session that opened it.</summary>
/// <param name="Select">A SELECT of the wanted columns.</param>
/// <param name="Rejects">
/// A SELECT over the lines that could not be read, to be run in the same session after <paramref name="Select"/> has been read once;
/// columns: line (integer, may be missing), column (text), reason (text), content (text). Null when rejects are not collected.
/// </param>
public sealed record FileRows(string Select, string? Rejects)
{
    /// <summary>The rows lie in the staging table, so reading them again costs little. Default: they come from the file each time.</summary>
    public bool IsTable { get; init; }
}

/// <summary>A file to be written. CSV is UTF-8 with a header.</summary>
public sealed record FileWrite(string Path, FileFormat Format, CsvForm? Csv = null);
