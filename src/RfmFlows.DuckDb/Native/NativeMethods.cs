using System.Runtime.InteropServices;

namespace RfmFlows.DuckDb.Native;

/// <summary>The functions of libduckdb's C API this binding uses, foldered by what they work on.</summary>
internal static partial class NativeMethods
{
    private const string Library = "duckdb";

    // Runs before the first call of any function below, which is when the library is looked for.
    static NativeMethods() => NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, LibraryLocator.Resolve);
}
