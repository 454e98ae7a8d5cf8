using FsCheck;
using FsCheck.Fluent;

namespace RfmFlows.Rfm.Tests;

public class SegmentMapLinterTests
{
    [Fact]
    public void Check_AnyMap_FindsExactlyTheGapsOverlapsAndDeadRules() => Prop.ForAll(
        Arbitraries.Maps,
        map =>
        {
            var truth = new BruteForce(map);
            var findings = SegmentMapLinter.Check(map);
            return Cells(findings, MapFindingKind.Gap).SetEquals(truth.Gaps)
                && Cells(findings, MapFindingKind.Overlap).SetEquals(truth.Overlaps)
                && Rules(findings, MapFindingKind.DeadRule).SetEquals(truth.DeadRules)
                && findings.Any(finding => finding.Severity == MapFindingSeverity.Error) == (truth.Gaps.Count > 0 && map.OtherwiseId is null);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Check_OlderMapOfTheRPackage_FindsHolesOverlapsAndDeadRules()
    {
        var findings = SegmentMapLinter.Check(OlderRPackage());

        var gap = findings.Single(finding => finding.Kind == MapFindingKind.Gap);
        gap.Severity.ShouldBe(MapFindingSeverity.Error);
        gap.Cells.Count.ShouldBe(36);
        gap.Message.En.ShouldStartWith("36 of 125 cells fit no rule: R1 F1 M3, ");
        Cells(findings, MapFindingKind.Overlap).Count.ShouldBe(39);
        Rules(findings, MapFindingKind.DeadRule).ShouldBe([3, 4, 8], ignoreOrder: true);
        findings.Where(finding => finding.Kind == MapFindingKind.EmptySegment).Select(finding => finding.Message.En).ShouldContain(
            "No cell leads to the segment “Can't lose them”: add a rule for it or remove it.");
    }

    [Fact]
    public void Check_BrokenRules_ReportsAllOfThemAtOnce()
    {
        var map = SegmentMaps.Classic10 with
        {
            OtherwiseId = "nowhere",
            Segments = [.. SegmentMaps.Classic10.Segments, SegmentMaps.Classic10.Segments[0]],
            Rules = [new("unknown", new(1)), new("new", Monetary: new(1)), new("new", new(0, 3)), new("new", new(3, 2)), new("new", new(5, 6))],
        };

        var findings = SegmentMapLinter.Check(map);

        findings.Where(finding => finding.Severity == MapFindingSeverity.Error).Select(finding => finding.Kind).ShouldBe(
        [
            MapFindingKind.BadSegmentId,
            MapFindingKind.UnknownSegment,
            MapFindingKind.UnknownSegment,
            MapFindingKind.UnusedAxis,
            MapFindingKind.BadRange,
            MapFindingKind.BadRange,
            MapFindingKind.BadRange,
        ]);
        findings.Where(finding => finding.Kind == MapFindingKind.BadRange).SelectMany(finding => finding.Rules).ShouldBe([2, 3, 4]);
    }

    [Theory]
    [InlineData(2, MapFindingKind.BadScale)]
    [InlineData(11, MapFindingKind.BadScale)]
    public void Check_ImpossibleScale_IsAnError(int scale, MapFindingKind kind) =>
        SegmentMapLinter.Check(SegmentMaps.Classic10 with { Scale = scale }).ShouldContain(finding =>
            finding.Kind == kind && finding.Severity == MapFindingSeverity.Error);

    [Theory]
    [InlineData(Axis.Recency)]
    [InlineData(Axis.Recency, Axis.Recency)]
    public void Check_WrongAxes_IsAnError(params Axis[] axes) =>
        SegmentMapLinter.Check(SegmentMaps.Classic10 with { Axes = axes }).ShouldContain(finding => finding.Kind == MapFindingKind.BadAxes);

    [Fact]
    public void CheckScales_OtherScale_NamesAxisAndRemedy()
    {
        var finding = SegmentMapLinter.CheckScales(SegmentMaps.Classic10, axis => axis == Axis.Frequency ? 7 : 5).Single();

        finding.Kind.ShouldBe(MapFindingKind.OtherScale);
        finding.Severity.ShouldBe(MapFindingSeverity.Error);
        finding.Message.En.ShouldBe(
            "The map “Classic, ten segments (R, F)” is drawn for 5 scores, but F has 7: score with 5, or stretch the map to 7.");
    }

    [Fact]
    public void CheckScales_AxisTheMapDoesNotUse_MayHaveAnyScale() =>
        SegmentMapLinter.CheckScales(SegmentMaps.Classic10, axis => axis == Axis.Monetary ? 10 : 5).ShouldBeEmpty();

    private static HashSet<ScoreCell> Cells(IEnumerable<MapFinding> findings, MapFindingKind kind) =>
        [.. findings.Where(finding => finding.Kind == kind).SelectMany(finding => finding.Cells)];

    private static HashSet<int> Rules(IEnumerable<MapFinding> findings, MapFindingKind kind) =>
        [.. findings.Where(finding => finding.Kind == kind).SelectMany(finding => finding.Rules)];

    private static SegmentMap OlderRPackage()
    {
        string[] ids = ["champions", "loyal", "potential-loyalists", "new", "promising", "need-attention", "about-to-sleep", "at-risk", "cant-lose-them", "lost"];
        (int, int)[] recency = [(4, 5), (2, 5), (3, 5), (4, 5), (3, 4), (2, 3), (2, 3), (1, 2), (1, 1), (1, 2)];
        (int, int)[] others = [(4, 5), (3, 5), (1, 3), (1, 1), (1, 1), (2, 3), (1, 2), (2, 5), (4, 5), (1, 2)];
        return SegmentMaps.RPackage with
        {
            Id = "r-package-rfm-0.2",
            OtherwiseId = null,
            Segments = [.. SegmentMaps.RPackage.Segments.SkipLast(1)],
            Rules =
            [
                .. ids.Select((id, i) => new SegmentRule(
                    id,
                    new(recency[i].Item1, recency[i].Item2),
                    new(others[i].Item1, others[i].Item2),
                    new(others[i].Item1, others[i].Item2))),
            ],
        };
    }
}
