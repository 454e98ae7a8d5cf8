using System.Buffers;

namespace RfmFlows.Campaigns;

/// <summary>How long a text message is, in what it is billed by.</summary>
/// <param name="IsGsm">In the seven-bit alphabet of GSM; otherwise in UCS-2, as any Cyrillic text.</param>
/// <param name="Units">Septets, or UTF-16 code units.</param>
/// <param name="Segments">Messages that are billed; 0 for an empty text.</param>
public readonly record struct SmsSize(bool IsGsm, int Units, int Segments);

/// <summary>Measures text messages.</summary>
public static class SmsText
{
    private static readonly SearchValues<char> Basic = SearchValues.Create(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");

    private const string Extended = "\f^{}\\[~]|€";

    private static readonly SearchValues<char> Gsm = SearchValues.Create(string.Concat(
        Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(c => Basic.Contains(c) || Extended.Contains(c))));

    public static SmsSize Measure(string text)
    {
        var isGsm = !text.AsSpan().ContainsAnyExcept(Gsm);
        var units = isGsm ? text.Length + text.Count(Extended.Contains) : text.Length;
        var (alone, joined) = isGsm ? (160, 153) : (70, 67);
        return new SmsSize(isGsm, units, units == 0 ? 0 : units <= alone ? 1 : Split(text, isGsm, joined));
    }

    // A character that takes two units is never cut in half by the end of a segment.
    private static int Split(string text, bool isGsm, int room)
    {
        var segments = 1;
        var used = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = !isGsm && char.IsHighSurrogate(text[i]) && i + 1 < text.Length;
            var units = pair || isGsm && Extended.Contains(text[i]) ? 2 : 1;
            if (used + units > room)
            {
                segments++;
                used = 0;
            }
            used += units;
            i += pair ? 1 : 0;
        }
        return segments;
    }
}
