using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Api;

/// <summary>What this installation consists of, for the settings page.</summary>
internal static class InstallationEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGroup("/installation").WithTags("About")
        .MapGet("", (ServerOptions server, FlowOptions flow, DataFolders folders) => TypedResults.Ok(Look(server, flow, folders)))
        .Is("describeInstallation", "What this installation consists of and may use");

    private static InstallationView Look(ServerOptions server, FlowOptions flow, DataFolders folders) => new(
        AboutEndpoint.Version,
        string.IsNullOrWhiteSpace(flow.WarehouseConnection) ? WarehouseEngine.DuckDb : WarehouseEngine.PostgreSql,
        string.IsNullOrWhiteSpace(flow.StoreConnection) ? StoreEngine.Sqlite : StoreEngine.PostgreSql,
        flow.MemoryMb, flow.Threads, server.MaxRuns, Path.GetFullPath(flow.DataFolder), Weigh(flow, folders),
        flow.KeepDays, server.KeepRunsDays, server.KeepAuditDays);

    private static DataSizes Weigh(FlowOptions flow, DataFolders folders)
    {
        var root = new DirectoryInfo(flow.DataFolder);
        return new DataSizes(
            Sum(root, "warehouse*", SearchOption.TopDirectoryOnly) + Sum(new DirectoryInfo(flow.SpillFolder), "*", SearchOption.AllDirectories),
            Sum(root, "*.db*", SearchOption.TopDirectoryOnly),
            Sum(new DirectoryInfo(folders.Uploads), "*", SearchOption.AllDirectories),
            Sum(new DirectoryInfo(folders.Sample), "*", SearchOption.AllDirectories),
            new DriveInfo(root.FullName).AvailableFreeSpace);
    }

    // Files come and go while they are counted.
    private static long Sum(DirectoryInfo folder, string pattern, SearchOption depth)
    {
        if (!folder.Exists)
        {
            return 0;
        }
        return folder.EnumerateFiles(pattern, new EnumerationOptions { RecurseSubdirectories = depth == SearchOption.AllDirectories, IgnoreInaccessible = true })
            .Sum(f => f.Exists ? f.Length : 0);
    }
}
