namespace RfmFlows.Warehouse;

/// <summary>How the numbers of a file are written.</summary>
/// <param name="Group">The character between groups of digits, or null.</param>
internal sealed record NumberStyle(bool DecimalComma, char? Group)
{
    /// <param name="columns">The texts of each column.</param>
    /// <param name="decimalComma">What a user said, or null to find out.</param>
    /// <param name="isCommaSeparated">Where commas part fields they are less likely within numbers.</param>
    public static NumberStyle Of(IEnumerable<IReadOnlyList<string>> columns, bool? decimalComma, bool isCommaSeparated)
    {
        var shapes = columns.Select(Shapes).Where(c => c.Share > 0.6).SelectMany(c => c.Shapes).ToList();
        var votes = shapes.Where(s => s is { Open: false, Exponent: false }).ToList();
        var commas = votes.Count(s => s.Decimal == ',' || (s.Decimal == '\0' && s.Group == '.'));
        var points = votes.Count(s => s.Decimal == '.' || (s.Decimal == '\0' && s.Group == ','));
        var comma = decimalComma ?? (commas != points ? commas > points : !isCommaSeparated && shapes.Any(s => s is { Open: true, Decimal: ',' }));
        var mark = comma ? ',' : '.';
        var group = shapes
            .Select(s => s.Open && s.Decimal != mark ? s.Decimal : s.Group)
            .Where(g => g is not '\0' and not '\u00A0' && g != mark)
            .GroupBy(g => g).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
        return new NumberStyle(comma, group);
    }

    private static (double Share, List<NumberShape> Shapes) Shapes(IReadOnlyList<string> texts)
    {
        var shapes = new List<NumberShape>();
        foreach (var text in texts)
        {
            if (NumberShape.TryRead(text, out var shape))
            {
                shapes.Add(shape);
            }
        }
        return (texts.Count == 0 ? 0 : (double)shapes.Count / texts.Count, shapes);
    }
}
