using System.Text;

namespace RfmFlows.Warehouse;

/// <summary>
/// Copies a text file into the one form that every warehouse reads: UTF-8 without a mark, lines ended by LF, no U+0000, and, on demand, a tab for
/// each run of blanks. Streams: a file of any size takes a few buffers.
/// </summary>
public static class TextRewriter
{
    private const int BufferChars = 128 * 1024;

    /// <param name="aligned">Runs of blanks stand between the fields; blanks that begin or end a line mean nothing.</param>
    /// <param name="quote">The quote within which blanks are kept, or null.</param>
    /// <param name="progress">Told the number of bytes read.</param>
    public static async Task RewriteAsync(
        string source, string target, Encoding encoding, bool aligned, char? quote, Action<long>? progress, CancellationToken cancellation)
    {
        await using var input = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        using var reader = new StreamReader(input, encoding, detectEncodingFromByteOrderMarks: true, BufferChars);
        await using var writer = new StreamWriter(target, append: false, new UTF8Encoding(false), BufferChars) { NewLine = "\n" };
        var buffer = new char[BufferChars];
        var state = new State(aligned, quote);
        int count;
        while ((count = await reader.ReadBlockAsync(buffer, cancellation)) > 0)
        {
            state.Copy(buffer.AsSpan(0, count), writer);
            progress?.Invoke(input.Position);
        }
    }

    private sealed class State(bool aligned, char? quote)
    {
        private bool _afterReturn;
        private bool _atStart = true;
        private bool _blanks;
        private bool _quoted;

        public void Copy(ReadOnlySpan<char> text, TextWriter writer)
        {
            foreach (var c in text)
            {
                var isFeedOfPair = c == '\n' && _afterReturn;
                _afterReturn = c == '\r';
                if (c == '\0' || isFeedOfPair)
                {
                    continue;
                }
                if (c is '\n' or '\r')
                {
                    writer.Write('\n');
                    _atStart = true;
                    _blanks = false;
                    continue;
                }
                if (aligned && !_quoted && c is (' ' or '\t'))
                {
                    _blanks = true;
                    continue;
                }
                if (_blanks && !_atStart)
                {
                    writer.Write('\t');
                }
                _quoted ^= c == quote;
                _blanks = false;
                _atStart = false;
                writer.Write(c);
            }
        }
    }
}
