namespace RfmFlows.Server.Tests.Kills;

/// <summary>A test of minutes: only with <c>./test --all</c>.</summary>
internal sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (!Thorough.IsAll)
        {
            Skip = "Takes minutes; ./test --all runs it.";
        }
    }
}
