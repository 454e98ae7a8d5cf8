using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.Segments.History;

/// <summary>Whatever is saved, in whatever order and however often corrected, the ledger gives back what was said last of each day.</summary>
public sealed class LedgerProperties
{
    private static readonly int MostSamples = Thorough.Of(4, all: 30);

    // Few customers, segments and days, so that corrections, returns and days between are common. A snapshot is never empty.
    private static Arbitrary<Saved[]> Histories { get; } = (
        from day in Gen.Choose(1, 6)
        from segments in Gen.Choose(0, 4).ArrayOf(4)
        select new Saved(day, [.. segments.Select((s, i) => (Customer: i + 1, Segment: s)).Where(c => c.Segment > 0).Append((9, 1))])).ArrayOf(6).ToArbitrary();

    [Fact]
    public Task Replay_AnyOrderOfSaving_GivesWhatWasSaidLastOfTheDay() => HoldAsync(Histories, async (lab, history) =>
    {
        foreach (var saved in history)
        {
            await SaveAsync(lab, saved);
        }
        for (var day = 1; day <= 7; day++)
        {
            var said = history.Where(s => s.Day <= day).OrderBy(s => s.Day).LastOrDefault();
            if (said is not null)
            {
                (await lab.StateAsync(Text(day))).ShouldBe(said.Customers.Select(Show));
            }
        }
        // What is held for quick comparing follows from the entries.
        (await lab.Flow.QueryAsync("SELECT customer, segment FROM history.current ORDER BY customer")).ShouldBe(await lab.StateAsync(Text(7)));
    });

    [Fact]
    public Task Replay_AsKnownThen_GivesWhatHadBeenSaidByThen() => HoldAsync(Histories, async (lab, history) =>
    {
        for (var i = 0; i < history.Length; i++)
        {
            lab.SetClock(Text(10 + i));
            await SaveAsync(lab, history[i]);
        }
        for (var i = 0; i < history.Length; i++)
        {
            var said = history.Take(i + 1).Where(s => s.Day <= 4).OrderBy(s => s.Day).LastOrDefault();
            if (said is not null)
            {
                (await lab.StateAsync(Text(4), knownOn: Text(10 + i))).ShouldBe(said.Customers.Select(Show));
            }
        }
    });

    [Fact]
    public Task Moves_DaysInAnyOrder_AreThoseOfTheDaysInTheirOrder() => HoldAsync(Histories, async (lab, history) =>
    {
        var once = history.DistinctBy(s => s.Day).ToArray();
        foreach (var saved in once)
        {
            await SaveAsync(lab, saved);
        }
        await using var ordered = await HistoryLab.OpenAsync(threads: 1);
        foreach (var saved in once.OrderBy(s => s.Day))
        {
            await SaveAsync(ordered, saved);
        }

        (await MovesAsync(lab)).ShouldBe(await MovesAsync(ordered));
    });

    [Fact]
    public Task Matrix_AnyTwoDays_HoldsEveryCustomerOnce() => HoldAsync(Histories, async (lab, history) =>
    {
        foreach (var saved in history)
        {
            await SaveAsync(lab, saved);
        }
        var cells = await lab.ReadAsync("segments.compare", "matrix", new { model = "rfm", from = Text(2), to = Text(5) }, "from_segment, to_segment, customers");

        Sum(cells, c => c[1] != "(gone)").ShouldBe((await lab.StateAsync(Text(5))).Count);
        Sum(cells, c => c[0] != "(new)").ShouldBe((await lab.StateAsync(Text(2))).Count);
    });

    [Fact]
    public Task RuleChange_AnyHistory_ShowsNoMoves() => HoldAsync(Histories, async (lab, history) =>
    {
        for (var i = 0; i < history.Length; i++)
        {
            await lab.SaveAsync(Text(10 + i), $"rule {i}", [.. history[i].Customers.Select(c => $"{c.Customer} s{c.Segment}")]);
        }
        object settings = new { model = "rfm", period = "dates", from = Text(10), to = Text(20) };

        (await lab.ReadAsync("segments.moves", "entered", settings)).ShouldBeEmpty();
        (await lab.ReadAsync("segments.moves", "left", settings)).ShouldBeEmpty();
        (await lab.ReadAsync("segments.moves", "moved", settings)).ShouldBeEmpty();
        (await lab.ReadAsync("segments.compare", "matrix", new { model = "rfm", from = Text(10), to = Text(20) }, "from_segment, to_segment"))
            .ShouldAllBe(cell => cell.Split('|', StringSplitOptions.None)[0] == cell.Split('|', StringSplitOptions.None)[1]);
    });

    private static async Task HoldAsync(Arbitrary<Saved[]> histories, Func<HistoryLab, Saved[], Task> hold)
    {
        await using var lab = await HistoryLab.OpenAsync();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(MostSamples), Prop.ForAll(histories, history =>
        {
            lab.Flow.QueryAsync("DROP SCHEMA IF EXISTS history CASCADE").GetAwaiter().GetResult();
            hold(lab, history).GetAwaiter().GetResult();
        }));
    }

    private static Task<FlowRun> SaveAsync(HistoryLab lab, Saved saved) =>
        lab.SaveAsync(Text(saved.Day), "one", [.. saved.Customers.Select(c => $"{c.Customer} s{c.Segment}")]);

    private static async Task<IReadOnlyList<string>> MovesAsync(HistoryLab lab)
    {
        object settings = new { model = "rfm", period = "dates", from = "2025-12-31", to = Text(9) };
        return [.. await lab.ReadAsync("segments.moves", "entered", settings), .. await lab.ReadAsync("segments.moves", "left", settings), .. await lab.ReadAsync("segments.moves", "moved", settings)];
    }

    private static long Sum(IEnumerable<string> cells, Func<string[], bool> which) =>
        cells.Select(c => c.Split('|')).Where(which).Sum(c => long.Parse(c[2], CultureInfo.InvariantCulture));

    private static string Show((int Customer, int Segment) customer) => $"{customer.Customer}|s{customer.Segment}";

    private static string Text(int day) => new DateOnly(2026, 1, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Saved(int Day, (int Customer, int Segment)[] Customers)
    {
        public override string ToString() => $"{Day}: {string.Join(' ', Customers.Select(Show))}";
    }
}
