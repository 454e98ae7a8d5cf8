using System.Text;

namespace RfmFlows.Warehouse;

/// <summary>What is read of a text file to tell its form: the beginning and, of a large file, a piece from the middle and the end.</summary>
/// <param name="Head">The decoded beginning, whole lines unless the file is one long line.</param>
/// <param name="Further">Decoded whole lines from further down.</param>
/// <param name="IsWhole">The head is all of the file.</param>
public sealed record TextSample(string Encoding, bool HasBom, string Head, IReadOnlyList<string> Further, bool IsWhole)
{
    private const int HeadBytes = 256 * 1024;
    private const int PieceBytes = 64 * 1024;

    /// <summary>Any character that no text holds, U+0000 above all.</summary>
    public bool HasNulls => Head.Contains('\0', StringComparison.Ordinal);

    /// <summary>Share of control characters at the beginning; above a hundredth it is hardly a text.</summary>
    public double ControlShare => Head.Length == 0 ? 0 : Head.Count(c => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f')) / (double)Head.Length;

    /// <summary>Lines end in more than one way.</summary>
    public bool HasMixedLineEnds
    {
        get
        {
            var pairs = Count("\r\n");
            var feeds = Count("\n") - pairs;
            var returns = Count("\r") - pairs;
            return new[] { pairs, feeds, returns }.Count(n => n > 0) > 1;
        }
    }

    /// <param name="encoding">The encoding that a user named, or null to find out.</param>
    public static async Task<TextSample> ReadAsync(string path, string? encoding, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 4096, useAsync: true);
        var head = await ReadAtAsync(file, 0, HeadBytes, cancellation);
        var pieces = new List<byte[]> { head };
        if (file.Length > HeadBytes + (2 * PieceBytes))
        {
            pieces.Add(await ReadAtAsync(file, file.Length / 2 / 4 * 4, PieceBytes, cancellation));
            pieces.Add(await ReadAtAsync(file, (file.Length - PieceBytes) / 4 * 4, PieceBytes + 4, cancellation));
        }
        else if (file.Length > HeadBytes)
        {
            pieces[0] = head = await ReadAtAsync(file, 0, (int)file.Length, cancellation);
        }
        var name = encoding ?? EncodingSniffer.Sniff(pieces);
        var decoded = pieces.Select(p => TextEncodings.Find(name).GetString(p)).ToList();
        var isWhole = head.Length == file.Length;
        var start = decoded[0].TrimStart('\uFEFF');
        return new TextSample(name, start.Length < decoded[0].Length, isWhole ? start : WithoutLastLine(start),
            [.. decoded.Skip(1).Select(t => WithoutLastLine(WithoutFirstLine(t)))], isWhole);
    }

    private static async Task<byte[]> ReadAtAsync(FileStream file, long position, int count, CancellationToken cancellation)
    {
        var bytes = new byte[(int)Math.Min(count, file.Length - position)];
        file.Position = position;
        var read = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return bytes[..read];
    }

    private static string WithoutLastLine(string text)
    {
        var end = text.LastIndexOfAny(['\n', '\r']);
        return end < 0 ? text : text[..(end + 1)];
    }

    private static string WithoutFirstLine(string text)
    {
        var end = text.IndexOfAny(['\n', '\r']);
        return end < 0 ? "" : text[(end + 1)..].TrimStart('\n');
    }

    private int Count(string what)
    {
        var count = 0;
        for (var at = Head.IndexOf(what, StringComparison.Ordinal); at >= 0; at = Head.IndexOf(what, at + what.Length, StringComparison.Ordinal))
        {
            count++;
        }
        return count;
    }
}
