using FsCheck;
using FsCheck.Fluent;

namespace RfmFlows.Rfm.Tests;

public class SegmentMapTests
{
    public static TheoryData<string, int> FinerScales()
    {
        var data = new TheoryData<string, int>();
        foreach (var map in SegmentMaps.All)
        {
            for (var scale = map.Scale; scale <= ScaleLimits.Max; scale++)
            {
                data.Add(map.Id, scale);
            }
        }

        return data;
    }

    [Fact]
    public void ToCase_AnyMap_GivesTheSameSegments() => Prop.ForAll(
        Arbitraries.Maps,
        map =>
        {
            var rule = map.ToCase();
            return map.Cells().All(cell => ReferenceEngine.Follow(rule, cell) == map.SegmentOf(cell)?.Id);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ToCase_RangeOfTheWholeScale_IsNoCondition()
    {
        var lost = SegmentMaps.RPackage.ToCase().Branches[^1];

        lost.Conditions.ShouldBe([new(Axis.Recency, new(1))]);
    }

    [Theory]
    [MemberData(nameof(FinerScales))]
    public void Rescale_FinerScale_KeepsMeaningOfEveryCell(string id, int scale)
    {
        var map = SegmentMaps.Find(id)!;

        var finer = map.Rescale(scale);

        Func<int, int> old = score => ((score * map.Scale) + scale - 1) / scale;
        finer.Cells().ShouldAllBe(cell =>
            finer.SegmentOf(cell) == map.SegmentOf(new(old(cell.Recency), old(cell.Frequency), old(cell.Monetary))));
        finer.Cells().Select(finer.SegmentOf).Distinct().Count().ShouldBe(map.Cells().Select(map.SegmentOf).Distinct().Count());
        SegmentMapLinter.Check(finer).ShouldNotContain(finding => finding.Severity == MapFindingSeverity.Error);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(11)]
    public void Rescale_CoarserOrImpossibleScale_Throws(int scale) =>
        Should.Throw<ArgumentOutOfRangeException>(() => SegmentMaps.Classic10.Rescale(scale));

    [Fact]
    public void Stretch_ScalesThatDiffer_KeepsMeaningOfEveryCell() => Prop.ForAll(
        Arbitraries.Maps,
        Arbitraries.Scales.ToArbitrary(),
        (map, wanted) =>
        {
            var stretched = map.Stretch(wanted);
            int Old(ScoreCell cell, Axis axis) => ((cell[axis] * map.Scales[axis]) + stretched.Scales[axis] - 1) / stretched.Scales[axis];
            return AxisFacts.All.All(axis => stretched.Scales[axis] == Math.Max(map.Scales[axis], wanted[axis]))
                && stretched.Cells().All(cell => stretched.SegmentOf(cell) == map.SegmentOf(new(Old(cell, Axis.Recency), Old(cell, Axis.Frequency), Old(cell, Axis.Monetary))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void CheckScales_AxisWithFewerScores_TellsOfThatAxisAlone()
    {
        var scales = new AxisScales(7, 4, 3);

        var findings = SegmentMapLinter.CheckScales(SegmentMaps.Classic10.Stretch(scales), axis => scales[axis]);

        findings.ShouldHaveSingleItem().Message.En.ShouldBe(
            "The map “Classic, ten segments (R, F)” is drawn for 5 scores, but F has 4: score with 5, or choose a map drawn for 4.");
    }

    [Fact]
    public void SegmentOf_Gap_IsNull() =>
        (SegmentMaps.Classic10 with { Rules = [] }).SegmentOf(new(1, 1)).ShouldBeNull();

    [Fact]
    public void ScoreCell_ToString_NamesUsedAxes()
    {
        new ScoreCell(5, 1).ToString().ShouldBe("R5 F1");
        new ScoreCell(5, 1, 3).ToString().ShouldBe("R5 F1 M3");
    }
}
