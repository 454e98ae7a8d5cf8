namespace RfmFlows.Nodes.Tests.Toolbox;

/// <summary>Finds the repository that the tests were built in.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "RfmFlows.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new DirectoryNotFoundException("The tests must lie below the folder of RfmFlows.sln.");
    }
}
