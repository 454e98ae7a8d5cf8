using System.Numerics;

namespace RfmFlows.DuckDb.Types;

/// <summary>DECIMAL is an integer and a number of places; here it meets .NET's decimal, which has 96 bits and 28 places.</summary>
internal static class DecimalScale
{
    public const int MaxWidth = 38;
    private const int MaxPlaces = 28;
    private static readonly Int128[] s_powers = Powers();

    public static Int128 PowerOfTen(int exponent) => s_powers[exponent];

    public static bool TryToDecimal(Int128 raw, int scale, out decimal result)
    {
        var size = (UInt128)Int128.Abs(raw);
        while ((size >> 96 != 0 || scale > MaxPlaces) && scale > 0 && size % 10 == 0)
        {
            size /= 10;
            scale--;
        }

        if (size >> 96 != 0 || scale > MaxPlaces)
        {
            result = 0;
            return false;
        }

        result = new decimal((int)(uint)size, (int)(uint)(size >> 32), (int)(uint)(size >> 64), raw < 0, (byte)scale);
        return true;
    }

    /// <summary>The integer that stands for a decimal at a scale. More places than the scale has are an error, never rounded away.</summary>
    public static Int128 FromDecimal(decimal value, int scale)
    {
        var (raw, places) = Split(value);
        while (places > scale)
        {
            var (quotient, rest) = Int128.DivRem(raw, 10);
            raw = rest == 0 ? quotient : throw new OverflowException($"The number has more than the {scale} decimal places of the column.");
            places--;
        }

        return checked(raw * s_powers[scale - places]);
    }

    public static (Int128 Raw, int Places) Split(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var raw = (Int128)new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        return (value < 0 ? -raw : raw, (parts[3] >> 16) & 0xFF);
    }

    public static string ToText(Int128 raw, int scale)
    {
        var digits = BigInteger.Abs((BigInteger)raw).ToString("D").PadLeft(scale + 1, '0');
        return (raw < 0 ? "-" : "") + (scale == 0 ? digits : $"{digits[..^scale]}.{digits[^scale..]}");
    }

    private static Int128[] Powers()
    {
        var powers = new Int128[MaxWidth + 1];
        powers[0] = 1;
        for (var i = 1; i <= MaxWidth; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
