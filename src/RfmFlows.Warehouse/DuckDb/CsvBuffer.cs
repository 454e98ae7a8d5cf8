using Microsoft.Win32.SafeHandles;

namespace RfmFlows.Warehouse;

/// <summary>
/// In what pieces DuckDB reads a delimited file. Its own 32 MB come out of new memory each time, and all threads wait while one fills them: a
/// fifth of the time of a large file. But a line that is longer than a piece is lost without a word, so the file decides.
/// </summary>
internal static class CsvBuffer
{
    /// <summary>Bytes of the longest line that is read; a longer one is rejected. DuckDB's own limit.</summary>
    public const int LongestLine = 2_000_000;

    private const int Block = 2 * 1024 * 1024;
    private const int Usual = 2 * Block;
    private const int AtLeastForLongLines = 32 * 1024 * 1024;
    private const int Look = 16 * 1024;

    /// <summary>Bytes of a piece that no line of the file is longer than.</summary>
    public static async Task<long> BytesAsync(string path, CancellationToken cancellation)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.Asynchronous);
            var (without, most) = (0L, 0L);
            var length = RandomAccess.GetLength(file);
            for (var start = 0L; start < length; start += Block)
            {
                without = await HasLineEndAsync(file, start, cancellation) ? 0 : without + 1;
                most = Math.Max(most, without);
            }
            // A line without an end in so many blocks begins in the one before and ends in the one behind.
            return most == 0 ? Usual : Math.Max(AtLeastForLongLines, (most + 2) * Block);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // DuckDB will stumble over the same, and its fault is translated.
            return AtLeastForLongLines;
        }
    }

    // Mostly within the first bytes, so that hardly anything of the file is read.
    private static async Task<bool> HasLineEndAsync(SafeFileHandle file, long start, CancellationToken cancellation)
    {
        var bytes = new byte[Look];
        for (var at = start; at < start + Block; at += Look)
        {
            var read = await RandomAccess.ReadAsync(file, bytes, at, cancellation);
            if (read == 0 || bytes.AsSpan(0, read).IndexOfAny((byte)'\n', (byte)'\r') >= 0)
            {
                return true;
            }
        }
        return false;
    }
}
