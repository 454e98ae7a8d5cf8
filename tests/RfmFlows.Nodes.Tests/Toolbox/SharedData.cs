namespace RfmFlows.Nodes.Tests.Toolbox;

/// <summary>The public data sets beside the repository.</summary>
internal static class SharedData
{
    public const string Absent = "The public data sets (../shared/data) are not here.";

    /// <summary>Their folder, or null where it is absent.</summary>
    public static string? Folder { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Folder!, .. parts]);

    private static string? Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "RfmFlows.sln")))
            {
                var data = Path.GetFullPath(Path.Combine(folder, "..", "shared", "data"));
                return Directory.Exists(data) ? data : null;
            }
        }
        return null;
    }
}

/// <summary>A theory on the public data sets; skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataTheoryAttribute : TheoryAttribute
{
    public DataTheoryAttribute() => Skip = SharedData.Folder is null ? SharedData.Absent : null;
}
