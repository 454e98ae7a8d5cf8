using FsCheck;
using FsCheck.Fluent;

namespace RfmFlows.Rfm.Tests;

public class LineClustersTests
{
    [Fact]
    public void Cut_AnyFewValues_IsAsGoodAsTheBestOfAllCuts() => Prop.ForAll(Values, values =>
    {
        var points = ReferenceEngine.Points(values.Select(cents => cents / 100m)).Points;
        var clusters = new LineClusters(points, 5);
        return Enumerable.Range(1, clusters.Most).All(k =>
        {
            var best = EveryCut(points.Count, k).Min(firsts => Squares(points, firsts));
            return Math.Abs(Squares(points, clusters.Firsts(k)) - best) <= 1e-9 * (1 + best) && Math.Abs(clusters.SumOfSquares(k) - best) <= 1e-9 * (1 + best);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cut_ValuesMovedAlongTheLine_IsTheSame() => Prop.ForAll(Values, Gen.Choose(-1_000_000, 1_000_000).ToArbitrary(), (values, by) =>
    {
        var (here, there) = (ReferenceEngine.Points(values.Select(cents => cents / 100m)), ReferenceEngine.Points(values.Select(cents => (cents / 100m) + by)));
        var k = Math.Min(4, here.Points.Count);
        return new LineClusters(here.Points, k).Firsts(k).SequenceEqual(new LineClusters(there.Points, k).Firsts(k));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cut_HugeMoney_KeepsItsDigits()
    {
        // As doubles the three values at the top are one.
        var points = ReferenceEngine.Points([1, 2, 9_000_000_000_000_000.01m, 9_000_000_000_000_000.02m, 9_000_000_000_000_000.03m]).Points;

        new LineClusters(points, 2).Firsts(2).ShouldBe([0, 2]);
        new LineClusters([.. points.Skip(2)], 3).SumOfSquares(2).ShouldBe(0.00005, 1e-12);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void Elbow_Heaps_IsTheirNumber(int heaps)
    {
        var values = Enumerable.Range(1, heaps).SelectMany(heap => Enumerable.Range(0, 40).Select(i => (heap * heap * 100) + (i / 10m)));

        Elbow(values).ShouldBe(heaps);
    }

    [Fact]
    public void Elbow_NoHeaps_IsTheLeast() => Elbow(Enumerable.Range(1, 2000).Select(value => (decimal)value)).ShouldBe(3);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Elbow_HardlyMoreValuesThanClusters_IsTheLeast(int values) => Elbow(Enumerable.Range(1, values).Select(value => (decimal)value)).ShouldBe(3);

    private static int Elbow(IEnumerable<decimal> values) => new LineClusters(ReferenceEngine.Points(values).Points, 11).Elbow(3, 10);

    private static Arbitrary<int[]> Values { get; } = Gen.Choose(-300, 300).NonEmptyListOf().Select(list => list.Take(11).ToArray()).ToArbitrary();

    private static IEnumerable<int[]> EveryCut(int points, int clusters) => clusters == 1
        ? [[0]]
        : from last in Enumerable.Range(clusters - 1, points - clusters + 1)
          from before in EveryCut(last, clusters - 1)
          select (int[])[.. before, last];

    private static double Squares(IReadOnlyList<LinePoint> points, IReadOnlyList<int> firsts) => firsts.Select((first, i) =>
    {
        var cluster = points.Take(first..(i + 1 < firsts.Count ? firsts[i + 1] : points.Count)).ToArray();
        var mean = cluster.Sum(point => point.Place * point.Count) / cluster.Sum(point => point.Count);
        return (double)cluster.Sum(point => point.Count * (point.Place - mean) * (point.Place - mean));
    }).Sum();
}
