namespace RfmFlows.Warehouse;

/// <summary>What the texts of a column say about the numbers in it.</summary>
/// <param name="Numbers">How many of the texts are numbers of that type.</param>
/// <param name="Loose">See <see cref="FileColumn.Loose"/>.</param>
/// <param name="IsCode">Leading zeros, plus signs or more digits than a number keeps: the texts must stay as they are.</param>
internal sealed record NumberGuess(int Numbers, ColumnType Type, bool Loose, bool IsCode)
{
    private const int MostDigits = 18;
    private const int MostScale = 6;

    public static NumberGuess Of(IEnumerable<string> texts, NumberStyle style)
    {
        var mark = style.DecimalComma ? ',' : '.';
        var (count, scale, whole, isReal, isLoose, isCode, blanksOnly) = (0, 0, 0, false, false, false, false);
        var hasDecimals = false;
        foreach (var text in texts)
        {
            if (!NumberShape.TryRead(text, out var read))
            {
                continue;
            }
            var shape = read.Open && read.Decimal != mark ? read with { Decimal = '\0', Group = read.Decimal, Scale = 0, Whole = read.Whole + 3 } : read;
            if ((shape.Decimal != '\0' && shape.Decimal != mark) || (shape.Group is not ('\0' or '\u00A0') && shape.Group != style.Group))
            {
                continue;
            }
            count++;
            scale = shape.Exponent ? scale : Math.Max(scale, shape.Scale);
            whole = Math.Max(whole, shape.Whole);
            isReal |= shape.Exponent;
            isLoose |= shape.Currency || shape.Group == '\u00A0';
            isCode |= shape.Code;
            blanksOnly |= shape.Group == ' ';
            hasDecimals |= shape.Decimal != '\0';
        }
        isCode |= (whole > MostDigits && scale == 0) || (blanksOnly && !hasDecimals && !isLoose);
        var type = isReal || scale > MostScale || (scale > 0 && whole + Scale(scale) > MostDigits) ? ColumnType.Real
            : scale > 0 || isLoose ? ColumnType.Decimal(Scale(scale))
            : ColumnType.Integer;
        return new NumberGuess(count, type, isLoose, isCode);
    }

    // The sample may lack the longest fraction, so there is room for more.
    private static int Scale(int seen) => seen <= 2 ? 2 : seen <= 4 ? 4 : MostScale;
}
