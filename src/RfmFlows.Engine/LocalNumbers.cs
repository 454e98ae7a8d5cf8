using System.Globalization;

namespace RfmFlows.Engine;

/// <summary>How numbers are written in the languages of the product; the process itself may have no cultures.</summary>
public static class LocalNumbers
{
    private static readonly NumberFormatInfo _russian = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = "," };

    /// <summary>The signs of a language; anything but <c>ru</c> gives those of English.</summary>
    public static NumberFormatInfo In(string language) => language == "ru" ? _russian : NumberFormatInfo.InvariantInfo;
}
