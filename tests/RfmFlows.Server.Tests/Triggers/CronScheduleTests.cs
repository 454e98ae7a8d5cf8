using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Nodes.Triggers;

namespace RfmFlows.Server.Tests.Triggers;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("* * * * *", "2026-05-01 10:00:30", "2026-05-01 10:01:00")]
    [InlineData("*/15 * * * *", "2026-05-01 10:46:00", "2026-05-01 11:00:00")]
    [InlineData("5/20 * * * *", "2026-05-01 10:26:00", "2026-05-01 10:45:00")]
    [InlineData("0 9 * * MON-FRI", "2026-05-01 09:00:00", "2026-05-04 09:00:00")]
    [InlineData("0 9 * * 7", "2026-05-01 00:00:00", "2026-05-03 09:00:00")]
    [InlineData("0 9 * * 0", "2026-05-01 00:00:00", "2026-05-03 09:00:00")]
    [InlineData("30 8,20 1 jan,jul *", "2026-05-01 00:00:00", "2026-07-01 08:30:00")]
    [InlineData("0 0 L * *", "2026-02-01 00:00:00", "2026-02-28 00:00:00")]
    [InlineData("0 0 29 2 *", "2026-05-01 00:00:00", "2028-02-29 00:00:00")]
    [InlineData("0 0 13 * FRI", "2026-05-02 00:00:00", "2026-05-08 00:00:00")]
    [InlineData("0 0 ? * FRI", "2026-05-02 00:00:00", "2026-05-08 00:00:00")]
    [InlineData("*/10 * * * * *", "2026-05-01 10:00:01", "2026-05-01 10:00:10")]
    [InlineData("0 0 31 12 *", "2026-12-31 00:00:00", "2027-12-31 00:00:00")]
    public void Next_InUtc_IsTheFirstFit(string cron, string after, string expected) => Next(cron, "UTC", $"{after} +00:00").ShouldBe($"{expected} +00:00");

    [Theory]
    // Berlin goes from 02:00 to 03:00 on 29 March 2026.
    [InlineData("30 2 * * *", "2026-03-28 12:00:00 +01:00", "2026-03-29 03:00:00 +02:00")]
    [InlineData("30 2 * * *", "2026-03-29 03:00:00 +02:00", "2026-03-30 02:30:00 +02:00")]
    [InlineData("*/20 2 * * *", "2026-03-29 01:50:00 +01:00", "2026-03-29 03:00:00 +02:00")]
    [InlineData("*/20 2 * * *", "2026-03-29 03:00:00 +02:00", "2026-03-30 02:00:00 +02:00")]
    [InlineData("*/30 * * * *", "2026-03-29 01:30:00 +01:00", "2026-03-29 03:00:00 +02:00")]
    [InlineData("*/30 * * * *", "2026-03-29 03:00:00 +02:00", "2026-03-29 03:30:00 +02:00")]
    // And from 03:00 back to 02:00 on 25 October 2026.
    [InlineData("30 2 * * *", "2026-10-25 02:00:00 +02:00", "2026-10-25 02:30:00 +02:00")]
    [InlineData("30 2 * * *", "2026-10-25 02:30:00 +02:00", "2026-10-26 02:30:00 +01:00")]
    [InlineData("30 2 * * *", "2026-10-25 02:10:00 +01:00", "2026-10-26 02:30:00 +01:00")]
    [InlineData("30 * * * *", "2026-10-25 01:30:00 +02:00", "2026-10-25 02:30:00 +02:00")]
    [InlineData("30 * * * *", "2026-10-25 02:30:00 +02:00", "2026-10-25 02:30:00 +01:00")]
    [InlineData("30 * * * *", "2026-10-25 02:30:00 +01:00", "2026-10-25 03:30:00 +01:00")]
    [InlineData("*/20 * * * *", "2026-10-25 02:40:00 +02:00", "2026-10-25 02:00:00 +01:00")]
    [InlineData("*/20 * * * *", "2026-10-25 02:00:00 +01:00", "2026-10-25 02:20:00 +01:00")]
    [InlineData("0 3 * * *", "2026-10-25 02:30:00 +02:00", "2026-10-25 03:00:00 +01:00")]
    public void Next_WhenClocksChange_FollowsTheRule(string cron, string after, string expected) => Next(cron, "Europe/Berlin", after).ShouldBe(expected);

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Europe/Moscow")]
    [InlineData("America/Sao_Paulo")]
    public void Next_AllYear_EveryHourComesOnceEachHourAndEveryDayOnceEachDay(string zone)
    {
        var start = new DateTimeOffset(2026, 1, 1, 12, 30, 0, TimeSpan.Zero);
        var hourly = Walk("0 * * * *", zone, start, 365 * 24);
        var daily = Walk("0 12 * * *", zone, start, 365);

        hourly.Zip(hourly.Skip(1), (a, b) => b - a).ShouldAllBe(gap => gap > TimeSpan.Zero && gap <= TimeSpan.FromMinutes(90));
        daily.Select(d => TimeZoneInfo.ConvertTime(d, TimeZoneInfo.FindSystemTimeZoneById(zone)).Date).ShouldBeUnique();
        daily.Zip(daily.Skip(1), (a, b) => b - a).ShouldAllBe(gap => gap >= TimeSpan.FromHours(23) && gap <= TimeSpan.FromHours(25));
    }

    [Theory]
    [InlineData("* * * *", "RF6411")]
    [InlineData("", "RF6411")]
    [InlineData("* * * * * * *", "RF6411")]
    [InlineData("60 * * * *", "RF6412")]
    [InlineData("* 24 * * *", "RF6412")]
    [InlineData("* * 0 * *", "RF6412")]
    [InlineData("* * * 13 *", "RF6412")]
    [InlineData("* * * * 8", "RF6412")]
    [InlineData("* * * * MONDAY", "RF6412")]
    [InlineData("5-1 * * * *", "RF6412")]
    [InlineData("*/0 * * * *", "RF6412")]
    [InlineData("1,,2 * * * *", "RF6412")]
    [InlineData("-1 * * * *", "RF6412")]
    [InlineData("1.5 * * * *", "RF6412")]
    public void Read_Malformed_IsToldByNumber(string cron, string code)
    {
        var remarks = new List<Remark>();

        CronSchedule.Read(cron, TimeZoneInfo.Utc, remarks).ShouldBeNull();

        remarks.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void Read_SeveralFaults_TellsAll()
    {
        var remarks = new List<Remark>();

        CronSchedule.Read("60 24 0 13 8", TimeZoneInfo.Utc, remarks);

        remarks.Count.ShouldBe(5);
    }

    [Fact]
    public void Next_ADayThatNeverComes_IsNull() => CronSchedule.Read("0 0 31 2 *", TimeZoneInfo.Utc, [])!.Next(DateTimeOffset.UnixEpoch).ShouldBeNull();

    [Theory]
    [InlineData(15, "2026-05-01 10:07:00", "2026-05-01 10:15:00")]
    [InlineData(15, "2026-05-01 10:15:00", "2026-05-01 10:30:00")]
    [InlineData(1440, "2026-05-01 10:07:00", "2026-05-02 00:00:00")]
    public void Next_Interval_KeepsItsPlace(int minutes, string after, string expected) =>
        new IntervalSchedule(TimeSpan.FromMinutes(minutes)).Next(Parse($"{after} +00:00")).ShouldBe(Parse($"{expected} +00:00"));

    private static string Next(string cron, string zone, string after)
    {
        var found = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var next = CronSchedule.Read(cron, found, [])!.Next(Parse(after))!.Value;
        return TimeZoneInfo.ConvertTime(next, found).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
    }

    private static List<DateTimeOffset> Walk(string cron, string zone, DateTimeOffset start, int count)
    {
        var schedule = CronSchedule.Read(cron, TimeZoneInfo.FindSystemTimeZoneById(zone), [])!;
        var starts = new List<DateTimeOffset> { schedule.Next(start)!.Value };
        while (starts.Count < count)
        {
            starts.Add(schedule.Next(starts[^1])!.Value);
        }
        return starts;
    }

    private static DateTimeOffset Parse(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
