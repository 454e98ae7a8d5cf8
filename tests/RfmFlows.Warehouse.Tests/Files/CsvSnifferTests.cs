namespace RfmFlows.Warehouse.Tests;

public sealed class CsvSnifferTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", ',')]
    [InlineData("a;b\n1,5;2,5\n", ';')]
    [InlineData("a\tb\n1\t2\n", '\t')]
    [InlineData("a|b\n1|2\n", '|')]
    [InlineData("one\ntwo words\nthree, of them\n", ',')]
    [InlineData("\"a;b\",\"c;d\"\n\"1;2;3\",4\n", ',')]
    public void Sniff_Delimiter_IsTheOneThatLinesAgreeOn(string text, char expected) => Sniff(text).Form.Delimiter.ShouldBe(expected);

    [Theory]
    [InlineData("id,name\n1,x\n", true)]
    [InlineData("1,x\n2,y\n", false)]
    [InlineData("x,2026-01-01\ny,2026-01-02\n", false)]
    [InlineData("name,city\nAnn,Oslo\nBob,Rome\n", true)]
    [InlineData("Ann,Oslo\nBob,Oslo\nEve,Oslo\n", false)]
    [InlineData("id,name\n", true)]
    public void Sniff_Header_IsARowOfWords(string text, bool expected) => Sniff(text).Form.Header.ShouldBe(expected);

    [Theory]
    [InlineData("1;20;-3", "integer")]
    [InlineData("007;1", "text")]
    [InlineData("+7;1", "text")]
    [InlineData("0;10", "integer")]
    [InlineData("1234567890123456789;1", "text")]
    [InlineData("1.5;2", "decimal(2)")]
    [InlineData("1.123;2", "decimal(4)")]
    [InlineData("1.123456;2", "decimal(6)")]
    [InlineData("1.1234567;2", "real")]
    [InlineData("1e3;2", "real")]
    [InlineData("900 123 456;1", "text")]
    [InlineData("1 234.50;7", "decimal(2)")]
    [InlineData("$1,234.50;$7.00", "decimal(2)")]
    [InlineData("12%;1", "text")]
    [InlineData("true;FALSE", "boolean")]
    [InlineData("Да;нет", "boolean")]
    [InlineData("yes;нет", "text")]
    [InlineData("2026-01-31;2026-02-01", "date")]
    [InlineData("2026-01-31T10:11:12Z;2026-02-01", "datetime")]
    [InlineData("31.12.2025 9:05;01.01.2026 10:00", "datetime")]
    [InlineData("31.12.25;01.01.26", "date")]
    [InlineData("1/31/2026 1:05 PM;2/1/2026 11:00 AM", "datetime")]
    [InlineData("20260131;20260201", "integer")]
    [InlineData("31.13.2026;01.01.2026", "text")]
    [InlineData("13/01/2026;01/13/2026", "text")]
    [InlineData("10.10.10.1;1.2.3.4", "text")]
    [InlineData("10:30;11:00", "text")]
    [InlineData(";", "text")]
    public void Sniff_Type_IsWhatEveryTextFits(string values, string expected)
    {
        var rows = string.Concat(values.Split(';').Select(v => $"\"{v}\"|x\n"));

        Sniff($"v|w\n{rows}", new CsvSaid('|')).Columns[0].Column.Type.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("31/12/2025;01/02/2026", "%d/%m/%Y", false)]
    [InlineData("12/31/2025;01/02/2026", "%m/%d/%Y", false)]
    [InlineData("01/02/2026;03/04/2026", "%d/%m/%Y", true)]
    [InlineData("01.02.2026;03.04.2026", "%d.%m.%Y", false)]
    [InlineData("2026/01/31;2026/02/01", "%Y/%m/%d", false)]
    public void Sniff_DayAndMonth_AreToldByEvidence(string values, string pattern, bool isAmbiguous)
    {
        var sniff = Sniff("v|w\n" + string.Concat(values.Split(';').Select(v => $"{v}|x\n")));

        sniff.Columns[0].Column.Formats.ShouldBe([pattern]);
        sniff.Findings.Any(f => f.Kind == CsvFindingKind.AmbiguousDates).ShouldBe(isAmbiguous);
    }

    [Fact]
    public void Sniff_AmbiguousColumnBesideAClearOne_FollowsIt() =>
        Sniff("a|b\n01/02/2026|12/31/2025\n").Columns[0].Column.Formats.ShouldBe(["%m/%d/%Y"]);

    [Theory]
    [InlineData("a;b\n1,5;2\n", true, null)]
    [InlineData("a;b\n1.5;2\n", false, null)]
    [InlineData("a;b\n1.234,50;2\n", true, '.')]
    [InlineData("a;b\n1,234.50;2\n", false, ',')]
    [InlineData("a;b\n1 234,50;2\n", true, ' ')]
    [InlineData("a;b\n1,234;2\n", true, null)]
    [InlineData("a,b\n\"1,234\",2\n", false, ',')]
    public void Sniff_DecimalSignAndGroups_AreToldByEvidence(string text, bool comma, char? group)
    {
        var form = Sniff(text).Form;

        (form.DecimalComma, form.Thousands).ShouldBe((comma, group));
    }

    [Fact]
    public void Sniff_NamesTwiceAndMissing_AreNumbered()
    {
        var sniff = Sniff("id,Name,name,,name_2\n1,a,b,c,d\n");

        sniff.Columns.Select(c => c.Column.Name).ShouldBe(["id", "Name", "name_3", "column4", "name_2"]);
        sniff.Findings.Select(f => f.Kind).ShouldBe([CsvFindingKind.DuplicateName, CsvFindingKind.EmptyName]);
    }

    [Fact]
    public void Sniff_SkippedLines_AreNoRecords()
    {
        var sniff = Sniff("Report of the year\n\na;b\n1;2\n", new CsvSaid(Skip: 2));

        (sniff.Form.Delimiter, sniff.Form.Skip, sniff.Columns.Count).ShouldBe((';', 2, 2));
    }

    [Theory]
    [InlineData("dd.MM.yyyy HH:mm", "%d.%m.%Y %H:%M")]
    [InlineData("yyyy-MM-ddTHH:mm:ss", "%Y-%m-%dT%H:%M:%S")]
    [InlineData("MM/dd/yy hh:mm tt", "%m/%d/%y %I:%M %p")]
    [InlineData("dd.MM", null)]
    [InlineData("day", null)]
    public void FromUser_Pattern_IsTranslatedBothWays(string user, string? strftime)
    {
        DatePatterns.FromUser(user).ShouldBe(strftime);
        if (strftime is not null)
        {
            DatePatterns.ToUser(strftime).ShouldBe(user);
        }
    }

    private static CsvSniff Sniff(string text, CsvSaid? said = null) =>
        CsvSniffer.Sniff(new TextSample(TextEncodings.Utf8, false, text, [], IsWhole: true), said ?? new CsvSaid());
}
