using RfmFlows.Engine;

namespace RfmFlows.Server.Hosting;

/// <summary>Files of a scenario that a person runs from the command line: whatever the person may touch.</summary>
internal sealed class AnyFiles : IFilePolicy
{
    public string Resolve(string path, string folder, bool write)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new FlowException(FileRemarks.BadPath(path));
        }
        return Path.GetFullPath(path, folder);
    }
}
