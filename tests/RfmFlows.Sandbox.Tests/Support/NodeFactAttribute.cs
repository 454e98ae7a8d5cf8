namespace RfmFlows.Sandbox.Tests.Support;

/// <summary>A fact that needs Node.js, and npm where the vendor's client is not installed yet.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!IsOnPath("node") || (!File.Exists(VendorClient.Example) && !IsOnPath("npm")))
        {
            Skip = "Node.js or npm is not installed.";
        }
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
