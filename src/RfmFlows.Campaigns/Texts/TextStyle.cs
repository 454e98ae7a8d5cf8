using System.Globalization;

namespace RfmFlows.Campaigns;

/// <summary>How values are written: by language, with spaces that do not break lines where the medium has them.</summary>
internal sealed class TextStyle
{
    private readonly NumberFormatInfo _numbers;
    private readonly string _space;
    private readonly string _dayFormat;
    private readonly string _timeFormat;
    private readonly (string Yes, string No) _answers;

    public TextStyle(string language, TextForm form)
    {
        var russian = language == "ru";
        // In an SMS a no-break space would cost the whole message its seven-bit alphabet.
        _space = form == TextForm.Html ? "\u00A0" : " ";
        _numbers = new NumberFormatInfo { NumberGroupSeparator = russian ? _space : ",", NumberDecimalSeparator = russian ? "," : "." };
        _dayFormat = russian ? "dd.MM.yyyy" : "yyyy-MM-dd";
        _timeFormat = _dayFormat + " HH:mm";
        _answers = russian ? ("да", "нет") : ("yes", "no");
    }

    /// <summary>A value as it stands in a text without a helper.</summary>
    public string Text(object? value) => value switch
    {
        string text => text,
        bool said => said ? _answers.Yes : _answers.No,
        DateOnly or DateTime => Date(value, null),
        decimal exact => exact.ToString("0.############", _numbers),
        double real => real.ToString("0.######", _numbers),
        _ => Plain(value),
    };

    /// <summary>Thousands in groups; cents only where there are any.</summary>
    public string Money(object? value, string? currency)
    {
        if (Numbers.Of(value) is not { } sum)
        {
            return Text(value);
        }
        var rounded = decimal.Round(sum, 2, MidpointRounding.AwayFromZero);
        var text = rounded.ToString(rounded == decimal.Truncate(rounded) ? "N0" : "N2", _numbers);
        return string.IsNullOrEmpty(currency) ? text : text + _space + currency;
    }

    /// <summary>Thousands in groups; as many digits after the point as asked for, or as there are.</summary>
    public string Number(object? value, int? digits)
    {
        if (Numbers.Of(value) is not { } number)
        {
            return Text(value);
        }
        return digits is { } most
            ? decimal.Round(number, most, MidpointRounding.AwayFromZero).ToString(string.Create(CultureInfo.InvariantCulture, $"N{most}"), _numbers)
            : number.ToString("#,0.############", _numbers);
    }

    public string Date(object? value, string? format) => value switch
    {
        DateOnly day => Formatted(day.ToDateTime(TimeOnly.MinValue), format ?? _dayFormat),
        DateTime time => Formatted(time, format ?? _timeFormat),
        _ => Text(value),
    };

    /// <summary>A value in no language, for comparing.</summary>
    public static string Plain(object? value) => value switch
    {
        null => "",
        string text => text,
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Formatted(DateTime time, string format)
    {
        try
        {
            // A single letter would be one of .NET's own formats, which nobody means.
            return time.ToString(format.Length == 1 ? "%" + format : format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }
}
