namespace RfmFlows.Sample.Output;

/// <summary>
/// Files that come into being together: they are written under temporary names beside their places, get their names when all are
/// complete, and vanish when they are not.
/// </summary>
internal sealed class StagedFolder : IDisposable
{
    private readonly string _folder;
    private readonly Dictionary<string, bool> _kept = [];

    public StagedFolder(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Announces a file and returns the path under which to write it.</summary>
    /// <param name="name">Its final name.</param>
    /// <param name="keep">Whether it is part of the result, or only needed on the way there.</param>
    public string Stage(string name, bool keep = true)
    {
        _kept[name] = keep;
        return TemporaryPath(name);
    }

    /// <summary>Announces a file and opens it for writing.</summary>
    public FileStream Create(string name, bool keep = true)
    {
        var stream = new FileStream(TemporaryPath(name), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        Stage(name, keep);
        return stream;
    }

    public string TemporaryPath(string name) => Path.Combine(_folder, name + ".tmp");

    /// <summary>Gives the files their names, in place of older files, and removes what belongs to an older base only.</summary>
    /// <param name="outdated">Names that must not stay unless they were just written.</param>
    public void Commit(IEnumerable<string> outdated)
    {
        foreach (var name in outdated.Where(name => !_kept.GetValueOrDefault(name)))
        {
            File.Delete(Path.Combine(_folder, name));
        }

        foreach (var name in _kept.Where(file => file.Value).Select(file => file.Key))
        {
            File.Move(TemporaryPath(name), Path.Combine(_folder, name), overwrite: true);
        }
    }

    public void Dispose()
    {
        foreach (var name in _kept.Keys)
        {
            File.Delete(TemporaryPath(name));
        }
    }
}
