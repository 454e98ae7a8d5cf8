using System.Collections.Concurrent;
using System.Security.Cryptography;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>Finds the file that a node's settings name, and what is in it. What was found is remembered while the file stays as it is.</summary>
internal static class SourceFiles
{
    private const int MostRemembered = 500;
    private const int EdgeBytes = 64 * 1024;
    private const int StartBytes = 256;
    private static readonly ConcurrentDictionary<string, SourceFile> Known = new(StringComparer.Ordinal);

    /// <param name="path">Absolute.</param>
    /// <exception cref="FlowException">The file is missing, not readable, or not what its settings say.</exception>
    public static async Task<SourceFile> FindAsync(string path, SettingValues settings, IWarehouse warehouse, CancellationToken cancellation)
    {
        var start = ReadStart(path);
        var info = new FileInfo(path);
        var said = string.Join('|', FileSettings.All.Except([FileSettings.Columns]).Select(s => settings.Json[s.Name]?.ToJsonString()));
        var key = $"{path}|{info.Length}|{info.LastWriteTimeUtc.Ticks}|{said}";
        if (Known.TryGetValue(key, out var known))
        {
            return known;
        }
        var file = await OpenAsync(path, start, settings, warehouse, cancellation);
        if (Known.Count >= MostRemembered)
        {
            Known.Clear();
        }
        return Known[key] = file;
    }

    /// <summary>A text that changes whenever the file may have: path, size, time and a hash of both ends. Null when it cannot be read.</summary>
    public static async Task<string?> FingerprintAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 4096, useAsync: true);
            var edges = new byte[Math.Min(file.Length, 2 * EdgeBytes)];
            var first = await file.ReadAtLeastAsync(edges.AsMemory(0, Math.Min(EdgeBytes, edges.Length)), Math.Min(EdgeBytes, edges.Length), false, cancellation);
            file.Position = Math.Max(first, file.Length - EdgeBytes);
            await file.ReadAtLeastAsync(edges.AsMemory(first), edges.Length - first, false, cancellation);
            return $"{path}|{file.Length}|{File.GetLastWriteTimeUtc(path).Ticks}|{Convert.ToHexStringLower(SHA256.HashData(edges))}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[] ReadStart(string path)
    {
        if (Directory.Exists(path))
        {
            throw new FlowException(SourceRemarks.IsFolder(path).At("file"));
        }
        if (!File.Exists(path))
        {
            throw new FlowException(SourceRemarks.NotFound(path, Neighbours(path)).At("file"));
        }
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var start = new byte[Math.Min(StartBytes, file.Length)];
            file.ReadExactly(start);
            return start.Length > 0 ? start : throw new FlowException(SourceRemarks.IsEmpty(path).At("file"));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new FlowException(SourceRemarks.NoRights(path).At("file"), e);
        }
    }

    private static LocalText Neighbours(string path)
    {
        var folder = Path.GetDirectoryName(path);
        return Directory.Exists(folder) && Nearest.To(Path.GetFileName(path), Directory.EnumerateFiles(folder).Take(1000).Select(f => Path.GetFileName(f)!)) is { } near
            ? ($"Did you mean '{near}'?", $"Возможно, имелось в виду «{near}»?")
            : LocalText.Empty;
    }

    private static async Task<SourceFile> OpenAsync(string path, byte[] start, SettingValues settings, IWarehouse warehouse, CancellationToken cancellation)
    {
        var said = settings.Get(FileSettings.Format);
        var kind = said == FileKind.Auto ? FileKind.Of(path, start) : said;
        var content = FileKind.ByContent(start);
        switch (kind)
        {
            // Whoever chooses the format knows that a text only looks like another one.
            case FileKind.Csv when content is not null && (said != FileKind.Csv || content is not FileKind.Json):
            case FileKind.Parquet when content is not FileKind.Parquet:
            case FileKind.Json when content is not null and not FileKind.Json:
            case FileKind.Excel when content is FileKind.Parquet or FileKind.Json or "gzip" or "pdf" or "markup":
                throw new FlowException(SourceRemarks.OtherFormat(path, content ?? "text").At("file"));
            case FileKind.Parquet:
                return await WarehouseFile.FindAsync(path, warehouse, cancellation);
            case FileKind.Excel:
                return ExcelFile.Find(path, settings);
            case FileKind.Json:
                return await JsonFile.FindAsync(path, cancellation);
            default:
                return await DelimitedFile.FindAsync(path, settings, cancellation);
        }
    }
}
