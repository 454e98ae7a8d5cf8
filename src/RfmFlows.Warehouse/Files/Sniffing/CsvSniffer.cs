namespace RfmFlows.Warehouse;

/// <summary>Finds out how a delimited text file is written and what its columns hold.</summary>
public static class CsvSniffer
{
    private const int HeadRecords = 2000;
    private const int FurtherRecords = 500;

    public static CsvSniff Sniff(TextSample sample, CsvSaid said)
    {
        var head = CsvRecords.WithoutLines(sample.Head, said.Skip);
        char? quote = said.Quote == '\0' ? null : said.Quote ?? SniffQuote(head);
        var delimiter = said.Delimiter ?? DelimiterSniffer.Sniff(head, quote, sample.IsWhole);
        var records = CsvRecords.Split(head, delimiter, quote, HeadRecords, sample.IsWhole);
        var width = records.Count == 0 ? 0 : records.CountBy(r => r.Length).MaxBy(g => g.Value).Key;
        var header = said.Header ?? LooksLikeHeader(records, width);
        if (header && records.Count > 0)
        {
            width = records[0].Length;
        }
        var body = records.Skip(header ? 1 : 0)
            .Concat(sample.Further.SelectMany(piece => CsvRecords.Split(piece, delimiter, quote, FurtherRecords, isWhole: false)))
            .Where(r => r.Length == width).ToList();
        var texts = Enumerable.Range(0, width).Select(i => body.Select(r => r[i]).Where(t => !string.IsNullOrWhiteSpace(t)).ToList()).ToList();
        var style = NumberStyle.Of(texts, said.DecimalComma, delimiter);
        var monthFirst = texts.Select(DateGuess.SaysMonthFirst).FirstOrDefault(s => s is not null) ?? false;
        var findings = new List<CsvFinding>();
        var names = Names(header && records.Count > 0 ? records[0] : [], width, findings);
        var columns = names.Select((name, i) => ColumnSniffer.Sniff(name, texts[i], style, monthFirst, findings)).ToList();
        var isAligned = delimiter == CsvRecords.Blanks;
        var form = new CsvForm(isAligned ? '\t' : delimiter, quote, header, style.DecimalComma) { Thousands = style.Group, Skip = said.Skip };
        return new CsvSniff(form, columns, findings, isAligned, records.Count);
    }

    private static char SniffQuote(string head) =>
        !head.Contains('"', StringComparison.Ordinal) && (head.StartsWith('\'') || head.Contains("\n'", StringComparison.Ordinal)) && head.Contains('\'', StringComparison.Ordinal)
            ? '\'' : '"';

    // A header is made of words: no numbers, no dates, no name twice in a way that rows would have.
    private static bool LooksLikeHeader(List<string[]> records, int width)
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
