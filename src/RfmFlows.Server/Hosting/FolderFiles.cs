using RfmFlows.Engine;

namespace RfmFlows.Server.Hosting;

/// <summary>Files of scenarios that run in the server: only those below the allowed folders, links followed.</summary>
/// <param name="readable">Folders that scenarios may read from.</param>
/// <param name="writable">Folders that scenarios may write to.</param>
internal sealed class FolderFiles(IReadOnlyList<string> readable, IReadOnlyList<string> writable) : IFilePolicy
{
    public string Resolve(string path, string folder, bool write)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new FlowException(FileRemarks.BadPath(path));
        }
        var full = Path.GetFullPath(path, folder);
        var real = RealPath(full);
        var allowed = write ? writable : readable.Concat(writable);
        return allowed.Any(root => IsBelow(real, RealPath(Path.GetFullPath(root)))) ? full : throw new FlowException(FileRemarks.OutsideFolders(path));
    }

    private static bool IsBelow(string path, string root) =>
        path == root || path.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // The file itself may not exist yet; the nearest parent that does decides.
    private static string RealPath(string path)
    {
        var parts = new Stack<string>();
        for (var current = path; current is not null; current = Path.GetDirectoryName(current))
        {
            FileSystemInfo? info = Directory.Exists(current) ? new DirectoryInfo(current) : File.Exists(current) ? new FileInfo(current) : null;
            if (info is not null)
            {
                var parent = Path.GetDirectoryName(current);
                var real = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? (parent is null ? current : Path.Combine(RealPath(parent), Path.GetFileName(current)));
                return parts.Count == 0 ? real : Path.Combine([real, .. parts]);
            }
            parts.Push(Path.GetFileName(current));
        }
        return path;
    }
}
