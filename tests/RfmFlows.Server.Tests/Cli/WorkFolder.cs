namespace RfmFlows.Server.Tests.Cli;

/// <summary>A folder for one test, with a data folder in it; gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rfmflows-cli-").FullName;

    public string Data => At(".data");

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, string content)
    {
        File.WriteAllText(At(name), content);
        return At(name);
    }

    /// <summary>Every file outside the data folder, by its path in here.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Where(f => !f.StartsWith(Data, StringComparison.Ordinal))
            .Select(f => System.IO.Path.GetRelativePath(Path, f)).Order(StringComparer.Ordinal)];

    /// <summary>Each of <see cref="Files"/> with its content, so that an overwritten one is noticed too.</summary>
    public IReadOnlyList<string> Contents =>
        [.. Files.Select(f => $"{f} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(At(f))))}")];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
