using System.Globalization;
using RfmFlows.Nodes.Triggers;
using RfmFlows.Server.Triggers;

namespace RfmFlows.Server.Tests.Triggers;

/// <summary>An hourly timer on 1 May 2026; times are hours and minutes of that day, UTC.</summary>
public sealed class TimerPolicyTests
{
    // handled until | waiting | running | now | overlap | missed | stale minutes => steps
    [Theory]
    [InlineData("08:30", "", false, "08:45", "Skip", "Once", 0, "")]
    [InlineData("08:30", "", false, "09:00", "Skip", "Once", 0, "Start 09:00")]
    [InlineData("09:00", "", false, "09:00", "Skip", "Once", 0, "")]
    // Overlap.
    [InlineData("08:30", "", true, "09:00", "Skip", "Once", 0, "Skip 09:00 overlap")]
    [InlineData("08:30", "", true, "09:00", "Queue", "Once", 0, "Queue 09:00")]
    [InlineData("08:30", "", true, "09:00", "Cancel", "Once", 0, "CancelRun 09:00, Queue 09:00")]
    [InlineData("09:30", "09:00", true, "10:00", "Cancel", "Once", 0, "Skip 09:00 overlap, CancelRun 10:00, Queue 10:00")]
    [InlineData("09:30", "09:00", true, "10:00", "Queue", "Once", 0, "Queue 10:00")]
    // What waits goes on when the run has ended.
    [InlineData("09:30", "09:00", false, "09:40", "Queue", "Once", 0, "Start 09:00")]
    [InlineData("10:30", "09:00,10:00", false, "10:40", "Queue", "Once", 0, "Start 09:00")]
    [InlineData("09:30", "09:00", false, "10:00", "Queue", "Once", 0, "Start 09:00, Queue 10:00")]
    [InlineData("09:30", "09:00", false, "10:00", "Cancel", "Once", 0, "Skip 09:00 overlap, Start 10:00")]
    // Missed.
    [InlineData("05:30", "", false, "08:30", "Skip", "Skip", 0, "Skip 06:00 missed, Skip 07:00 missed, Skip 08:00 missed")]
    [InlineData("05:30", "", false, "08:30", "Skip", "Once", 0, "Skip 06:00 missed, Skip 07:00 missed, Start 08:00")]
    [InlineData("05:30", "", false, "08:30", "Skip", "All", 0, "Start 06:00, Queue 07:00, Queue 08:00")]
    [InlineData("05:30", "", true, "08:30", "Skip", "Once", 0, "Skip 06:00 missed, Skip 07:00 missed, Queue 08:00")]
    [InlineData("06:30", "", false, "08:00", "Skip", "Once", 0, "Skip 07:00 missed, Start 08:00")]
    [InlineData("06:30", "", false, "08:00", "Skip", "All", 0, "Start 07:00, Queue 08:00")]
    [InlineData("07:30", "", false, "08:01", "Skip", "Skip", 0, "Start 08:00")]
    [InlineData("07:30", "", false, "08:02", "Skip", "Skip", 0, "Skip 08:00 missed")]
    // Stale.
    [InlineData("05:30", "", false, "08:30", "Skip", "All", 120, "Start 07:00, Queue 08:00, Skip 06:00 stale")]
    [InlineData("07:30", "", false, "08:30", "Skip", "Once", 20, "Skip 08:00 stale")]
    [InlineData("09:30", "06:00", false, "09:40", "Queue", "Once", 60, "Skip 06:00 stale")]
    public void Decide_State_GivesTheSteps(string handled, string waiting, bool running, string now, string overlap, string missed, int stale, string expected)
    {
        var settings = new TimerSettings(null, 60, "UTC", Enum.Parse<OverlapRule>(overlap), Enum.Parse<MissedRule>(missed), stale);
        var state = new TimerState(
            settings, settings.Schedule(), At(handled), [.. waiting.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(At)], running, At(now));

        var plan = TimerPolicy.Decide(state);

        string.Join(", ", plan.Steps.Select(s => $"{s.Action} {s.ScheduledAt:HH:mm} {s.Reason}".TrimEnd())).ShouldBe(expected);
        plan.HandledUntil.ShouldBe(At(now));
        plan.Next.ShouldBe(At($"{now[..2]}:00").AddHours(1));
    }

    [Fact]
    public void Decide_LongStop_ListsAtMostAThousandMissedStarts()
    {
        var settings = new TimerSettings(null, 1, "UTC", OverlapRule.Skip, MissedRule.Once, 0);
        var now = At("12:30");

        var plan = TimerPolicy.Decide(new TimerState(settings, settings.Schedule(), now.AddDays(-30), [], false, now));

        plan.Steps.Count.ShouldBe(TimerPolicy.MostMissed);
        plan.Steps[^1].ShouldBe(new TimerStep(TimerAction.Start, now));
    }

    private static DateTimeOffset At(string time) => new(new DateOnly(2026, 5, 1), TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture), TimeSpan.Zero);
}
