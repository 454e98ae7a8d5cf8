using System.Reflection;
using System.Runtime.InteropServices;

namespace RfmFlows.DuckDb.Native;

/// <summary>Finds libduckdb: at RFMFLOWS_LIBDUCKDB if set, else beside the assembly, else where the system looks.</summary>
internal static class LibraryLocator
{
    private const string PathVariable = "RFMFLOWS_LIBDUCKDB";

    public static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        var chosen = Environment.GetEnvironmentVariable(PathVariable);
        if (!string.IsNullOrEmpty(chosen))
        {
            return NativeLibrary.Load(chosen);
        }

        // AppContext.BaseDirectory also serves single-file publishing, where the assembly has no folder.
        var beside = Path.Combine(AppContext.BaseDirectory, FileName);
        if (NativeLibrary.TryLoad(beside, out var handle) || NativeLibrary.TryLoad(FileName, assembly, searchPath, out handle))
        {
            return handle;
        }

        throw new DllNotFoundException(
            $"DuckDB's library {FileName} was not found in '{AppContext.BaseDirectory}'. Build the project again so that it is copied there, or set {PathVariable} to its path.");
    }

    private static string FileName =>
        OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";
}
