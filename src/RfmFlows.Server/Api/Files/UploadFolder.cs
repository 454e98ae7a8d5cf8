using System.Text;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>The files that people brought: one flat folder.</summary>
internal sealed class UploadFolder(DataFolders folders, ServerOptions options)
{
    private const int LongestName = 120;
    private const string Unfinished = ".upload";

    public IEnumerable<FileInfo> List() => new DirectoryInfo(folders.Uploads).EnumerateFiles()
        .Where(f => !f.Name.StartsWith('.') && f.LinkTarget is null)
        .OrderBy(f => f.Name, StringComparer.Ordinal);

    /// <summary>Takes a file in, in the place of one of that name. It appears whole or not at all.</summary>
    /// <exception cref="FlowException">RF6211: the name is not usable; RF6204: the file is too large.</exception>
    public async Task<FileInfo> SaveAsync(string name, Stream content, CancellationToken cancellation)
    {
        var path = PathOf(name);
        var draft = Path.Combine(folders.Uploads, $"{Unfinished}-{Guid.NewGuid():N}");
        try
        {
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await CopyAsync(content, file, cancellation);
            }
            File.Move(draft, path, overwrite: true);
            return new FileInfo(path);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <exception cref="FlowException">RF6210: there is no such file; RF6211: the name is not usable.</exception>
    public FileInfo Find(string name)
    {
        var file = new FileInfo(PathOf(name));
        return file.Exists && file.LinkTarget is null ? file : throw new FlowException(ApiRemarks.NoFile(name));
    }

    private string PathOf(string name)
    {
        // Two spellings of one accented letter must not become two files.
        var normal = name.Normalize(NormalizationForm.FormC);
        var usable = normal.Length is > 0 and <= LongestName && normal[0] != '.' && normal[^1] is not ('.' or ' ') && normal.All(IsUsable);
        return usable ? Path.Combine(folders.Uploads, normal) : throw new FlowException(ApiRemarks.BadFileName(Shown(normal)));
    }

    private async Task CopyAsync(Stream content, FileStream file, CancellationToken cancellation)
    {
        var buffer = new byte[128 * 1024];
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (file.Length + read > options.MaxUpload)
            {
                throw new FlowException(ApiRemarks.TooLarge());
            }
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
    }

    private static bool IsUsable(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark || " ._-()[]+,".Contains(c, StringComparison.Ordinal);

    private static string Shown(string name)
    {
        var visible = string.Concat(name.Where(c => !char.IsControl(c)));
        return visible.Length <= LongestName ? visible : visible[..LongestName] + "…";
    }
}
