namespace RfmFlows.Warehouse;

/// <summary>Finds out how a delimited text file is written and what its columns hold.</summary>
public static class CsvSniffer
{
    private const int HeadRecords = 2000;
    private const int FurtherRecords = 500;
    private const int FirstRecords = 20;

    public static CsvSniff Sniff(TextSample sample, CsvSaid said)
    {
        var head = CsvRecords.WithoutLines(sample.Head, said.Skip);
        char? quote = said.Quote == '\0' ? null : said.Quote ?? SniffQuote(head);
        var delimiter = said.Delimiter ?? DelimiterSniffer.Sniff(head, quote, sample.IsWhole);
        var records = CsvRecords.Split(head, delimiter, quote, HeadRecords, sample.IsWhole);
        var further = sample.Further.SelectMany(piece => CsvRecords.Split(piece, delimiter, quote, FurtherRecords, isWhole: false));
        var sniff = RecordSniffer.Sniff(records, further, said.Header, said.DecimalComma, isCommaSeparated: delimiter == ',');
        var isAligned = delimiter == CsvRecords.Blanks;
        var form = new CsvForm(isAligned ? '\t' : delimiter, quote, sniff.Header, sniff.DecimalComma) { Thousands = sniff.Thousands, Skip = said.Skip };
        return new CsvSniff(form, sniff.Columns, sniff.Findings, isAligned, records.Count) { First = [.. records.Skip(sniff.Header ? 1 : 0).Take(FirstRecords)] };
    }

    private static char SniffQuote(string head) =>
        !head.Contains('"', StringComparison.Ordinal) && (head.StartsWith('\'') || head.Contains("\n'", StringComparison.Ordinal)) ? '\'' : '"';
}
