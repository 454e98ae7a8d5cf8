namespace RfmFlows.Engine;

/// <summary>Decides which files scenarios may touch.</summary>
public interface IFilePolicy
{
    /// <summary>The absolute path of a file that a scenario names.</summary>
    /// <param name="folder">The folder that relative paths start from.</param>
    /// <exception cref="FlowException">The path is malformed or outside what is allowed.</exception>
    string Resolve(string path, string folder, bool write);
}
