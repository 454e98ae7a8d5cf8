using System.Text;

namespace RfmFlows.Warehouse;

/// <summary>Tells how the bytes of a text are encoded.</summary>
public static class EncodingSniffer
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly string[] EightBit = [TextEncodings.Windows1251, TextEncodings.Koi8, TextEncodings.Cp866, TextEncodings.Windows1252];

    /// <summary>The name of the encoding (see <see cref="TextEncodings"/>) that the pieces of a file are most likely in.</summary>
    /// <param name="pieces">Parts of the file; the first is its beginning.</param>
    public static string Sniff(IReadOnlyList<byte[]> pieces)
    {
        var head = pieces[0];
        switch (head)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return TextEncodings.Utf8;
            case [0xFF, 0xFE, ..]:
                return TextEncodings.Utf16;
            case [0xFE, 0xFF, ..]:
                return TextEncodings.Utf16BigEndian;
        }
        // In UTF-16 every other byte is the page of the character: 0 for Latin, 4 for Cyrillic.
        if (PagesAt(head, 1) > 0.9 && PagesAt(head, 0) < 0.5)
        {
            return TextEncodings.Utf16;
        }
        if (PagesAt(head, 0) > 0.9 && PagesAt(head, 1) < 0.5)
        {
            return TextEncodings.Utf16BigEndian;
        }
        return pieces.All(IsUtf8) ? TextEncodings.Utf8 : EightBit.MaxBy(name => pieces.Sum(p => Likeness(TextEncodings.Find(name).GetString(p))))!;
    }

    /// <summary>Whether the bytes are valid UTF-8, a character cut at either end left aside.</summary>
    private static bool IsUtf8(byte[] bytes)
    {
        var start = 0;
        while (start < Math.Min(3, bytes.Length) && (bytes[start] & 0xC0) == 0x80)
        {
            start++;
        }
        var end = bytes.Length;
        for (var back = 1; back <= Math.Min(3, end - start); back++)
        {
            if ((bytes[end - back] & 0xC0) == 0xC0)
            {
                end -= back;
                break;
            }
        }
        try
        {
            Strict.GetCharCount(bytes, start, end - start);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static double PagesAt(byte[] bytes, int parity)
    {
        var pages = 0;
        for (var i = parity; i < bytes.Length; i += 2)
        {
            pages += bytes[i] is 0 or 4 ? 1 : 0;
        }
        return bytes.Length < 2 ? 0 : pages / (bytes.Length / 2.0);
    }

    // In a wrong code page letters turn into signs, lines, capitals in the middle of words, and letters that words seldom have.
    private static double Likeness(string text)
    {
        var score = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
            {
                continue;
            }
            var before = i > 0 ? text[i - 1] : ' ';
            score += text[i] switch
            {
                >= 'а' and <= 'я' or 'ё' => (IsCyrillic(before) || !char.IsLetter(before) ? 1.5 : -1) + Commonness(text[i]),
                >= 'А' and <= 'Я' or 'Ё' => (char.IsLower(before) ? -2 : char.IsAsciiLetter(before) ? -1 : 1.5) + Commonness(char.ToLowerInvariant(text[i])),
                >= 'À' and <= 'ÿ' => char.IsAsciiLetter(before) ? 1 : -1,
                '\u00A0' or '№' or '«' or '»' or '—' or '–' or '₽' or '€' => 0.5,
                _ => -2,
            };
        }
        return score;
    }

    // Without it a text in capitals looks like one in small letters of the other Russian code page.
    private static double Commonness(char letter) => "оеаинтср".Contains(letter, StringComparison.Ordinal) ? 1 : "щъэфцхшюь".Contains(letter, StringComparison.Ordinal) ? -1 : 0;

    private static bool IsCyrillic(char c) => c is (>= 'А' and <= 'я') or 'ё' or 'Ё';
}
