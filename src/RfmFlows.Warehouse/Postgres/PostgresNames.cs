using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace RfmFlows.Warehouse;

/// <summary>
/// PostgreSQL cuts names after 63 bytes without a word, which are 31 letters of Cyrillic; two long names could become one. So long names get
/// an end that depends on the whole of them. What was shortened is remembered, because results come back under the short names.
/// </summary>
internal sealed class PostgresNames
{
    private const int MostBytes = 63;
    private const int DigestLength = 8;
    private readonly ConcurrentDictionary<string, string> _full = new(StringComparer.Ordinal);

    public string Shorten(string name)
    {
        if (name.Length <= MostBytes / 4 || Encoding.UTF8.GetByteCount(name) <= MostBytes)
        {
            return name;
        }
        var room = MostBytes - DigestLength - 1;
        var start = new StringBuilder();
        foreach (var rune in name.EnumerateRunes().TakeWhile(r => (room -= r.Utf8SequenceLength) >= 0))
        {
            start.Append(rune);
        }
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..DigestLength];
        var shortened = $"{start}~{digest}";
        _full.TryAdd(shortened, name);
        return shortened;
    }

    public string Restore(string name) => _full.GetValueOrDefault(name, name);
}
