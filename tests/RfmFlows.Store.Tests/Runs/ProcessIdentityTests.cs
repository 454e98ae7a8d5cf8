namespace RfmFlows.Store.Tests;

public sealed class ProcessIdentityTests
{
    private const string Rest = "1 77 77 0 -1 4194560 1 0 0 0 5 3 0 0 20 0 1 0 987654 0 0";

    [Theory]
    [InlineData("77 (dotnet) S " + Rest, "987654")]
    [InlineData("77 (a name) R (odd) R " + Rest, "987654")]
    [InlineData("77 (dotnet) Z " + Rest, null)]
    [InlineData("77 (dotnet) X " + Rest, null)]
    public void StartOf_StateOfTheProcess_DeadOnesHaveNone(string stat, string? expected) =>
        ProcessIdentity.StartOf(stat).ShouldBe(expected);

    [Fact]
    public void IsAlive_ThisProcess_True() => ProcessIdentity.Current.IsAlive.ShouldBe(true);
}
