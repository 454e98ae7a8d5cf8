namespace RfmFlows.Rfm.Tests;

public class BuiltInMapsTests
{
    public static TheoryData<string> Ids() => [.. SegmentMaps.All.Select(map => map.Id)];

    [Fact]
    public void All_Ids_AreUniqueAndFound()
    {
        SegmentMaps.All.Select(map => map.Id).ShouldBeUnique();
        SegmentMaps.All.ShouldAllBe(map => SegmentMaps.Find(map.Id) == map);
        SegmentMaps.Find("none").ShouldBeNull();
    }

    [Theory]
    [InlineData("classic-10")]
    [InlineData("classic-11")]
    [InlineData("loymax-7")]
    public void Check_MapOnRecencyAndFrequency_IsAPartitionWithoutOverlaps(string id) =>
        SegmentMapLinter.Check(SegmentMaps.Find(id)!).ShouldBeEmpty();

    [Fact]
    public void Check_RPackageMap_ReportsTenCellsForOthersAndFiftyEightThatFitSeveral()
    {
        var findings = SegmentMapLinter.Check(SegmentMaps.RPackage);

        findings.ShouldAllBe(finding => finding.Severity == MapFindingSeverity.Warning);
        findings.Single(finding => finding.Kind == MapFindingKind.Gap).Cells.Count.ShouldBe(10);
        findings.Where(finding => finding.Kind == MapFindingKind.Overlap).SelectMany(finding => finding.Cells).Distinct().Count().ShouldBe(58);
        findings.ShouldNotContain(finding => finding.Kind == MapFindingKind.DeadRule);
    }

    [Theory]
    [InlineData("classic-10", 5, 1, "new")]
    [InlineData("classic-10", 4, 1, "promising")]
    [InlineData("classic-10", 1, 5, "cant-lose-them")]
    [InlineData("classic-10", 2, 5, "cant-lose-them")]
    [InlineData("classic-10", 1, 1, "hibernating")]
    [InlineData("classic-11", 1, 2, "lost")]
    [InlineData("classic-11", 2, 2, "hibernating")]
    [InlineData("loymax-7", 1, 4, "at-risk")]
    [InlineData("loymax-7", 2, 3, "at-risk")]
    [InlineData("loymax-7", 2, 2, "frozen")]
    [InlineData("loymax-7", 5, 5, "loyal")]
    public void SegmentOf_Cell_IsAsPublished(string id, int recency, int frequency, string segment) =>
        SegmentMaps.Find(id)!.SegmentOf(new(recency, frequency))!.Id.ShouldBe(segment);

    [Fact]
    public void Loymax7_CellsPerSegment_AreAsListed()
    {
        var map = SegmentMaps.Loymax7;

        map.Cells().CountBy(cell => map.SegmentOf(cell)!.Id).ToDictionary().ShouldBe(
            new Dictionary<string, int>
            {
                ["lost"] = 3,
                ["frozen"] = 2,
                ["at-risk"] = 5,
                ["drifting"] = 3,
                ["new"] = 2,
                ["with-potential"] = 4,
                ["loyal"] = 6,
            },
            ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Segments_Texts_AreWrittenInBothLanguages(string id)
    {
        var texts = SegmentMaps.Find(id)!.Segments.SelectMany(segment => new[] { segment.Title, segment.Meaning, segment.Advice });

        texts.ShouldAllBe(text => text.En.Any(char.IsAsciiLetter) && text.Ru.Any(letter => letter >= 'а' && letter <= 'я'));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Segments_Colours_AreHexAndTellSegmentsApart(string id)
    {
        var colours = SegmentMaps.Find(id)!.Segments.Select(segment => segment.Colour).ToArray();

        colours.ShouldBeUnique();
        colours.ShouldAllBe(colour => colour.Length == 7 && colour[0] == '#' && colour.Skip(1).All(char.IsAsciiHexDigitLower));
    }
}
