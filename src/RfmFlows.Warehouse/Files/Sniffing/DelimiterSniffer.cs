namespace RfmFlows.Warehouse;

/// <summary>Finds the character between fields: the one by which most lines split into the same number of fields.</summary>
internal static class DelimiterSniffer
{
    private const int Lines = 200;
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    public static char Sniff(string head, char? quote, bool isWhole)
    {
        var best = (Delimiter: ',', Score: 0.0);
        foreach (var delimiter in Candidates)
        {
            var (share, fields) = Agreement(CsvRecords.Split(head, delimiter, quote, Lines, isWhole));
            var score = fields < 2 ? 0 : (share * 100) + Math.Min(fields, 50);
            if (score > best.Score)
            {
                best = (delimiter, score);
            }
        }
        if (best.Score >= 80)
        {
            return best.Delimiter;
        }
        // Sentences hold blanks too, so nearly every line must agree.
        var blanks = Agreement(CsvRecords.Split(head, CsvRecords.Blanks, quote, Lines, isWhole));
        return blanks is { Fields: > 1, Share: > 0.95 } ? CsvRecords.Blanks : best.Delimiter;
    }

    private static (double Share, int Fields) Agreement(List<string[]> records)
    {
        if (records.Count == 0)
        {
            return (0, 0);
        }
        var common = records.CountBy(r => r.Length).MaxBy(g => g.Value);
        return ((double)common.Value / records.Count, common.Key);
    }
}
