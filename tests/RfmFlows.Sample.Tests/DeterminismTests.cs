using System.Security.Cryptography;
using RfmFlows.Sample.Purchases;

namespace RfmFlows.Sample.Tests;

public class DeterminismTests
{
    private static readonly string[] Tables = ["transactions.csv", "lines.csv", "customers.csv", "messages.csv"];

    [Fact]
    public async Task Files_OfOneSeed_AreTheSameForAnyNumberOfThreads()
    {
        var alone = await HashesAsync(new SampleOptions { Customers = 20_000, Threads = 1 });
        var together = await HashesAsync(new SampleOptions { Customers = 20_000, Threads = 7 });
        together.ShouldBe(alone);
    }

    /// <summary>Recipes and reports state figures of seeded bases: whoever changes the data on purpose mends those figures too.</summary>
    [Fact]
    public async Task Files_OfOneSeed_StayTheSameForever()
    {
        var hashes = await HashesAsync(new SampleOptions { Customers = 1000 });
        hashes.ShouldBe(
        [
            "609ADF6085FAC5AE",
            "A204E4B8888C0E83",
            "CE77C2D7B00E2652",
            "5EC25D849CA18B26",
        ]);
    }

    [Fact]
    public async Task Files_OfAnotherSeed_HoldOtherPeopleAndPurchases()
    {
        var one = await HashesAsync(new SampleOptions { Customers = 500, Seed = 1 });
        var other = await HashesAsync(new SampleOptions { Customers = 500, Seed = 2 });
        other[..3].ShouldAllBe(hash => !one.Contains(hash));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(365)]
    public void Receipts_InSlicesOfAnyLength_AreTheSame(int daysPerSlice)
    {
        const int People = 2000;
        var calendar = new SampleCalendar(new DateOnly(2026, 10, 31));
        var times = new PurchaseTimes(seed: 1, customers: 1900, calendar);
        var slice = new ReceiptSlice(times, People, workers: 2);
        var whole = slice.Load(0, calendar.Days, CancellationToken.None).ToArray();
        var parts = new List<ulong>();
        for (var first = 0; first < calendar.Days; first += daysPerSlice)
        {
            parts.AddRange(slice.Load(first, Math.Min(first + daysPerSlice, calendar.Days), CancellationToken.None).Span);
        }

        parts.ShouldBe(whole);
        whole.ShouldBeUnique();
    }

    private static async Task<string[]> HashesAsync(SampleOptions options)
    {
        using var folder = new TemporaryFolder();
        await new SampleBase(options with { Formats = SampleFormats.Csv }).WriteAsync(folder.Path);
        return [.. Tables.Select(table => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(folder[table])))[..16])];
    }
}
