using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace RfmFlows.SendPulse;

/// <summary>Reads numbers that may come as text, as booleans, or not at all.</summary>
internal static class LenientNumber
{
    public static T? Read<T>(JsonElement value)
        where T : struct, INumber<T> => value.ValueKind switch
    {
        JsonValueKind.Number => Parse<T>(value.GetRawText()),
        JsonValueKind.String => Parse<T>(value.GetString()!),
        JsonValueKind.True => T.One,
        JsonValueKind.False => T.Zero,
        _ => null,
    };

    /// <summary>The number; null where the text holds none or one that does not fit. A whole number is cut from a decimal one.</summary>
    private static T? Parse<T>(string text)
        where T : struct, INumber<T>
    {
        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return null;
        }

        try
        {
            return T.CreateChecked(decimal.Truncate(exact));
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
