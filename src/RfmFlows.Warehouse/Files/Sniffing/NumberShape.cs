using System.Diagnostics.CodeAnalysis;

namespace RfmFlows.Warehouse;

/// <summary>How one text writes a number.</summary>
/// <param name="Decimal">The decimal sign, or <c>'\0'</c>.</param>
/// <param name="Group">The sign between groups of three digits, or <c>'\0'</c>; any wide or no-break blank is given as U+00A0.</param>
/// <param name="Whole">Digits before the decimal sign.</param>
/// <param name="Scale">Digits after it.</param>
/// <param name="Open">A single point or comma before three digits: it may be either sign.</param>
/// <param name="Code">Leading zeros or a plus sign: rather a code or a telephone number.</param>
internal sealed record NumberShape(char Decimal, char Group, int Whole, int Scale, bool Open, bool Code, bool Exponent, bool Currency)
{
    private const string Signs = "$€₽£";

    /// <summary>False where the text is no number.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out NumberShape? shape)
    {
        shape = null;
        var span = text.AsSpan().Trim();
        var bare = span.Trim(Signs).Trim();
        var currency = bare.Length < span.Length;
        var plus = bare.StartsWith('+');
        var digits = bare.TrimStart("+-").TrimStart(plus ? "" : Signs);
        var exponent = digits.IndexOfAny('e', 'E');
        if (exponent > 0 && double.TryParse(digits, out _) && digits[(exponent + 1)..].Length < 5)
        {
            shape = new NumberShape('.', '\0', 1, 99, false, plus, true, currency);
            return true;
        }
        if (digits.IsEmpty || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]))
        {
            return false;
        }
        var leadingZero = digits[0] == '0' && digits.Length > 1 && char.IsAsciiDigit(digits[1]);
        if (digits.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            shape = new NumberShape('\0', '\0', digits.Length, 0, false, leadingZero || plus, false, currency);
            return true;
        }
        return TryReadSigns(digits, out var signs) && Read(digits.Length, signs, leadingZero, plus, currency, out shape);
    }

    private static bool TryReadSigns(ReadOnlySpan<char> digits, out List<(char Sign, int At)> signs)
    {
        signs = [];
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i]))
            {
                continue;
            }
            if (Sign(digits[i]) is not { } sign)
            {
                return false;
            }
            signs.Add((sign, i));
        }
        return true;
    }

    private static bool Read(int length, List<(char Sign, int At)> signs, bool leadingZero, bool plus, bool currency, [NotNullWhen(true)] out NumberShape? shape)
    {
        shape = null;
        var last = signs[^1];
        var isDecimal = last.Sign is '.' or ',' && signs.FindIndex(s => s.Sign == last.Sign) == signs.Count - 1;
        var whole = isDecimal ? last.At : length;
        var groups = isDecimal ? signs[..^1] : signs;
        if (!AreGroups(groups, whole))
        {
            return false;
        }
        var scale = isDecimal ? length - last.At - 1 : 0;
        var open = isDecimal && groups.Count == 0 && scale == 3 && last.At <= 3 && !leadingZero;
        shape = new NumberShape(isDecimal ? last.Sign : '\0', groups.Count > 0 ? groups[0].Sign : '\0', whole - groups.Count, scale, open, leadingZero || plus, false, currency);
        return true;
    }

    // Groups have three digits each, the first one to three, and one sign between all of them.
    private static bool AreGroups(List<(char Sign, int At)> groups, int whole)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            var end = i + 1 < groups.Count ? groups[i + 1].At : whole;
            if (groups[i].Sign != groups[0].Sign || end - groups[i].At != 4)
            {
                return false;
            }
        }
        return groups.Count == 0 || groups[0].At <= 3;
    }

    private static char? Sign(char c) => c switch
    {
        '.' or ',' or ' ' => c,
        '\u00A0' or '\u202F' or '\u2009' => '\u00A0',
        _ => null,
    };
}
