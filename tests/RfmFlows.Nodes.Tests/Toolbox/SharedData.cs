namespace RfmFlows.Nodes.Tests.Toolbox;

/// <summary>The public data sets beside the repository, where they are present.</summary>
public static class SharedData
{
    /// <summary>The absolute path of a file of the data sets, or null where it is absent.</summary>
    public static string? Find(string file)
    {
        var path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", file));
        return File.Exists(path) ? path : null;
    }
}

/// <summary>A test on a public data set; skipped with a message where the set is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string file)
    {
        if (SharedData.Find(file) is null)
        {
            Skip = $"../shared/data/{file} is not here.";
        }
    }
}

/// <summary>A theory on the public data sets; skipped with a message where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute()
    {
        if (SharedData.Find("README.md") is null)
        {
            Skip = "The public data sets (../shared/data) are not here.";
        }
    }
}
