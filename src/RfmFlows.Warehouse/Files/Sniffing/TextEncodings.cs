using System.Text;

namespace RfmFlows.Warehouse;

/// <summary>The encodings in which text files are read, by the names that users know.</summary>
public static class TextEncodings
{
    public const string Utf8 = "utf-8";
    public const string Utf16 = "utf-16";
    public const string Utf16BigEndian = "utf-16be";
    public const string Windows1251 = "windows-1251";
    public const string Koi8 = "koi8-r";
    public const string Cp866 = "cp866";
    public const string Windows1252 = "windows-1252";

    /// <summary>Every name that <see cref="Find"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = [Utf8, Utf16, Utf16BigEndian, Windows1251, Koi8, Cp866, Windows1252];

    /// <summary>The encoding of a name; what cannot be decoded becomes U+FFFD.</summary>
    public static Encoding Find(string name) => name switch
    {
        Utf8 => new UTF8Encoding(false),
        Utf16 => Encoding.Unicode,
        Utf16BigEndian => Encoding.BigEndianUnicode,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
