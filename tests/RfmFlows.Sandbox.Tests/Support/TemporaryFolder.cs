namespace RfmFlows.Sandbox.Tests.Support;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rfmflows-sandbox-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
