namespace RfmFlows.Warehouse;

/// <summary>How one text writes a number.</summary>
/// <param name="Decimal">The decimal sign, or <c>'\0'</c>.</param>
/// <param name="Group">The sign between groups of three digits, or <c>'\0'</c>; any wide or no-break blank is given as U+00A0.</param>
/// <param name="Whole">Digits before the decimal sign.</param>
/// <param name="Scale">Digits after it.</param>
/// <param name="Open">A single point or comma before three digits: it may be either sign.</param>
/// <param name="Code">Leading zeros or a plus sign: rather a code or a telephone number.</param>
internal readonly record struct NumberShape(char Decimal, char Group, int Whole, int Scale, bool Open, bool Code, bool Exponent, bool Currency)
{
    private const string Signs = "$€₽£";

    /// <summary>False where the text is no number.</summary>
    public static bool TryRead(string text, out NumberShape shape)
    {
        shape = default;
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
        var signs = new List<(char Sign, int At)>();
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
        return Read(digits.Length, signs, digits[0] == '0' && digits.Length > 1 && char.IsAsciiDigit(digits[1]), plus, currency, out shape);
    }

    private static bool Read(int length, List<(char Sign, int At)> signs, bool leadingZero, bool plus, bool currency, out NumberShape shape)
    {
        shape = default;
        var kinds = signs.Select(s => s.Sign).Distinct().ToList();
        if (kinds.Count > 2)
        {
            return false;
        }
        var last = signs.Count > 0 ? signs[^1] : default;
        var isDecimal = last.Sign is '.' or ',' && signs.Count(s => s.Sign == last.Sign) == 1;
        var whole = isDecimal ? last.At : length;
        var groups = isDecimal ? signs.SkipLast(1).ToList() : signs;
        // Groups have three digits each, the first one to three, and one sign between all of them.
        if (groups.Select(g => g.Sign).Distinct().Count() > 1 || (groups.Count > 0 && groups[0].At > 3)
            || groups.Where((g, i) => (i + 1 < groups.Count ? groups[i + 1].At : whole) - g.At != 4).Any())
        {
            return false;
        }
        var scale = isDecimal ? length - last.At - 1 : 0;
        var open = isDecimal && groups.Count == 0 && scale == 3 && last.At <= 3 && !leadingZero;
        shape = new NumberShape(isDecimal ? last.Sign : '\0', groups.Count > 0 ? groups[0].Sign : '\0', whole - groups.Count, scale, open, leadingZero || plus, false, currency);
        return true;
    }

    private static char? Sign(char c) => c switch
    {
        '.' or ',' or ' ' => c,
        '\u00A0' or '\u202F' or '\u2009' => '\u00A0',
        _ => null,
    };
}
