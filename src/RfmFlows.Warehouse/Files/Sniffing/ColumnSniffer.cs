namespace RfmFlows.Warehouse;

/// <summary>Tells the type of a column from a sample of its texts. Careful: one text that does not fit makes it a text column.</summary>
internal static class ColumnSniffer
{
    private const double Nearly = 0.9;

    /// <param name="texts">The texts that are not empty.</param>
    /// <param name="monthFirst">See <see cref="DateGuess.Of"/>.</param>
    public static SniffedColumn Sniff(string name, IReadOnlyList<string> texts, NumberStyle style, bool monthFirst, ICollection<CsvFinding> findings)
    {
        if (texts.Count == 0)
        {
            return new SniffedColumn(new FileColumn(name, ColumnType.Text));
        }
        var dates = DateGuess.Of(texts, monthFirst);
        var numbers = NumberGuess.Of(texts, style);
        var column = Choose(name, texts, dates, numbers);
        Tell(column, texts, dates, numbers, findings);
        return new SniffedColumn(column)
        {
            DatePatterns = dates.Patterns, HasDates = dates.Dates > 0, HasTime = dates.HasTime, HasNumbers = numbers.Numbers > 0, LooseNumbers = numbers.Loose,
        };
    }

    private static FileColumn Choose(string name, IReadOnlyList<string> texts, DateGuess dates, NumberGuess numbers)
    {
        if (BooleanWords.Of(texts) is { } words)
        {
            return new FileColumn(name, ColumnType.Boolean) { Formats = words };
        }
        if (numbers.Numbers == texts.Count && !numbers.IsCode)
        {
            return new FileColumn(name, numbers.Type) { Loose = numbers.Loose };
        }
        // Eight digits are a number unless a user says otherwise.
        return dates.Dates == texts.Count && !dates.IsCompact
            ? new FileColumn(name, dates.HasTime ? ColumnType.DateTime : ColumnType.Date) { Formats = dates.Patterns }
            : new FileColumn(name, ColumnType.Text);
    }

    private static void Tell(FileColumn column, IReadOnlyList<string> texts, DateGuess dates, NumberGuess numbers, ICollection<CsvFinding> findings)
    {
        if (column.Type.IsTime)
        {
            if (dates.Other is { } other)
            {
                findings.Add(new CsvFinding(CsvFindingKind.AmbiguousDates, column.Name, DatePatterns.ToUser(dates.Patterns[0]), DatePatterns.ToUser(other)));
            }
            if (dates.IsMixed)
            {
                findings.Add(new CsvFinding(CsvFindingKind.MixedDates, column.Name, string.Join(", ", dates.Patterns.Select(DatePatterns.ToUser))));
            }
        }
        else if (column.Type.Kind == ColumnKind.Text && texts.Count >= 5)
        {
            if (dates.Dates >= texts.Count * Nearly && !dates.IsCompact)
            {
                var type = dates.HasTime ? ColumnType.DateTime : ColumnType.Date;
                findings.Add(new CsvFinding(CsvFindingKind.NearlyTyped, column.Name, type.ToString(), texts.FirstOrDefault(t => !DateShape.TryRead(t, out _)) ?? texts[0]));
            }
            else if (numbers.Numbers >= texts.Count * Nearly && numbers.Numbers < texts.Count && !numbers.IsCode)
            {
                findings.Add(new CsvFinding(CsvFindingKind.NearlyTyped, column.Name, numbers.Type.ToString(), texts.FirstOrDefault(t => !NumberShape.TryRead(t, out _)) ?? texts[0]));
            }
        }
    }
}
