namespace RfmFlows.Sample.Tests;

public class SampleOptionsTests
{
    public static TheoryData<SampleOptions> OutOfLimits =>
    [
        new() { Customers = 0 },
        new() { Customers = SampleOptions.MaximumCustomers + 1 },
        new() { Threads = -1 },
        new() { Formats = SampleFormats.None },
        new() { Formats = (SampleFormats)4 },
        new() { LastDay = new DateOnly(1989, 12, 31) },
        new() { LastDay = new DateOnly(2200, 1, 1) },
    ];

    [Theory]
    [MemberData(nameof(OutOfLimits))]
    public void SampleBase_OptionOutOfLimits_IsRefused(SampleOptions options) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleBase(options));
}
