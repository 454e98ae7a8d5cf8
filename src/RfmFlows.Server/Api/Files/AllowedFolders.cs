namespace RfmFlows.Server.Api;

/// <summary>The folders beside the uploads that scenarios may use, with the tables that lie in them.</summary>
internal sealed class AllowedFolders(ServerOptions options, DataFolders folders)
{
    private const int MostFiles = 500;
    private const int MostDepth = 3;
    private static readonly HashSet<string> Endings = new(
        [".csv", ".tsv", ".txt", ".xlsx", ".xls", ".parquet", ".json", ".ndjson", ".jsonl", ".db", ".sqlite", ".sqlite3"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that are there; of a folder with very many files the first by name.</summary>
    public IReadOnlyList<AllowedFolderView> List() =>
    [
        .. options.Folders.Select(f => (Path: Path.GetFullPath(f), IsWritable: true))
            .Append((Path: Path.GetFullPath(folders.Sample), IsWritable: false))
            .DistinctBy(f => f.Path)
            .Where(f => Directory.Exists(f.Path))
            .Select(f => new AllowedFolderView(f.Path, f.IsWritable, Look(f.Path))),
    ];

    private static IReadOnlyList<AllowedFileView> Look(string folder) =>
    [
        .. new DirectoryInfo(folder)
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = MostDepth, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden })
            .Where(f => Endings.Contains(f.Extension))
            .Select(f => new AllowedFileView(f.FullName, Path.GetRelativePath(folder, f.FullName).Replace(Path.DirectorySeparatorChar, '/'), f.Length, f.LastWriteTimeUtc))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Take(MostFiles),
    ];
}

/// <summary>A folder that scenarios may use.</summary>
/// <param name="Writable">They may write there too.</param>
internal sealed record AllowedFolderView(string Path, bool Writable, IReadOnlyList<AllowedFileView> Files);

/// <summary>A file in such a folder.</summary>
/// <param name="Path">How scenarios name it.</param>
/// <param name="Name">Its path within the folder.</param>
/// <param name="Size">In bytes.</param>
internal sealed record AllowedFileView(string Path, string Name, long Size, DateTimeOffset SavedAt);
