namespace RfmFlows.Server.Tests.House;

/// <summary>The folder that holds the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "RfmFlows.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("RfmFlows.sln was not found above the tests.");
        }
        return folder;
    }
}
