using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Api;

/// <summary>The server's folders below the data folder.</summary>
/// <param name="Uploads">Files that people brought; where the relative paths of stored scenarios start.</param>
/// <param name="Sample">The sample base that recipes can be tried on.</param>
/// <param name="Exports">Files that are being prepared for download; emptied at the start.</param>
/// <param name="Keys">Keys that seal the session cookie.</param>
internal sealed record DataFolders(string Uploads, string Sample, string Exports, string Keys)
{
    public static DataFolders Of(FlowOptions options) => new(
        Path.Combine(options.DataFolder, "files"),
        Path.Combine(options.DataFolder, "sample"),
        Path.Combine(options.DataFolder, "exports"),
        Path.Combine(options.DataFolder, "keys"));

    /// <summary>Makes what is missing and removes downloads that an earlier process left behind.</summary>
    public void Prepare()
    {
        Directory.CreateDirectory(Uploads);
        if (Directory.Exists(Exports))
        {
            Directory.Delete(Exports, recursive: true);
        }
        PrivateFolder(Exports);
        PrivateFolder(Keys);
    }

    /// <summary>What scenarios may touch.</summary>
    public FolderFiles Policy(ServerOptions options) => new(
        options.RecipeFolder is { } recipes ? [recipes, Sample] : [Sample],
        [Uploads, .. options.Folders]);

    private static void PrivateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
