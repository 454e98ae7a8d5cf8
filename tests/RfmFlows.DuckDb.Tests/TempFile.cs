namespace RfmFlows.DuckDb.Tests;

/// <summary>A folder for a database file, gone with the test.</summary>
internal sealed class TempFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rfm-duckdb-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "дані.duckdb");

    public void Dispose() => _folder.Delete(recursive: true);
}
