namespace RfmFlows.Warehouse;

/// <summary>The columns that records of texts turned out to have.</summary>
/// <param name="Header">The first record names the columns.</param>
/// <param name="Thousands">The character that groups the digits of numbers, or null.</param>
public sealed record RecordSniff(bool Header, bool DecimalComma, char? Thousands, IReadOnlyList<SniffedColumn> Columns, IReadOnlyList<CsvFinding> Findings);

/// <summary>Finds header, names and types in records of texts, whatever file they come from.</summary>
public static class RecordSniffer
{
    /// <param name="records">The first records of the file.</param>
    /// <param name="further">Records from further down.</param>
    /// <param name="header">What a user said, or null to find out.</param>
    /// <param name="decimalComma">What a user said, or null to find out.</param>
    /// <param name="isCommaSeparated">Commas part the fields, so that they are less likely within numbers.</param>
    public static RecordSniff Sniff(
        IReadOnlyList<string[]> records, IEnumerable<string[]> further, bool? header, bool? decimalComma, bool isCommaSeparated)
    {
        var width = records.Count == 0 ? 0 : records.CountBy(r => r.Length).MaxBy(g => g.Value).Key;
        var hasHeader = header ?? LooksLikeHeader(records, width);
        string[] names = hasHeader && records.Count > 0 ? records[0] : [];
        width = names.Length > 0 ? names.Length : width;
        var body = records.Skip(hasHeader ? 1 : 0).Concat(further).Where(r => r.Length == width).ToList();
        var texts = Enumerable.Range(0, width).Select(i => body.Select(r => r[i]).Where(t => !string.IsNullOrWhiteSpace(t)).ToList()).ToList();
        var style = NumberStyle.Of(texts, decimalComma, isCommaSeparated);
        var monthFirst = texts.Select(DateGuess.SaysMonthFirst).FirstOrDefault(s => s is not null) ?? false;
        var findings = new List<CsvFinding>();
        var columns = Names(names, width, findings).Select((name, i) => ColumnSniffer.Sniff(name, texts[i], style, monthFirst, findings)).ToList();
        return new RecordSniff(hasHeader, style.DecimalComma, style.Group, columns, findings);
    }

    // A header is made of words: no numbers, no dates, no name that stands again and again below.
    private static bool LooksLikeHeader(IReadOnlyList<string[]> records, int width)
    {
        if (records.Count == 0)
        {
            return true;
        }
        var first = records[0];
        return first.Any(f => !string.IsNullOrWhiteSpace(f))
            && !first.Any(f => NumberShape.TryRead(f, out _) || DateShape.TryRead(f, out _) || IsBoolean(f))
            && !Enumerable.Range(0, Math.Min(width, first.Length)).Any(i => first[i].Length > 0 && records.Skip(1).Count(r => i < r.Length && r[i] == first[i]) > 1);
    }

    private static bool IsBoolean(string text) => text.Length > 0 && BooleanWords.Of([text]) is not null;

    private static List<string> Names(string[] header, int width, List<CsvFinding> findings)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var given = header.Select(h => h.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        for (var i = 0; i < width; i++)
        {
            var wanted = i < header.Length ? header[i].Trim() : "";
            var stem = wanted.Length > 0 ? wanted : $"column{i + 1}";
            var name = stem;
            for (var n = 2; taken.Contains(name) || (name != wanted && given.Contains(name)); n++)
            {
                name = $"{stem}_{n}";
            }
            taken.Add(name);
            if (wanted.Length == 0 && header.Length > 0)
            {
                findings.Add(new CsvFinding(CsvFindingKind.EmptyName, wanted, name));
            }
            else if (name != wanted && header.Length > 0)
            {
                findings.Add(new CsvFinding(CsvFindingKind.DuplicateName, wanted, name));
            }
            names.Add(name);
        }
        return names;
    }
}
