using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace RfmFlows.SendPulse;

/// <summary>One set of limits per account, whichever clients use it; kept per clock, because limits are counted in its time.</summary>
internal static class AccountRegistry
{
    private static readonly ConditionalWeakTable<TimeProvider, ConcurrentDictionary<(string Server, string Account), AccountLimits>> Clocks = [];

    public static AccountLimits LimitsOf(SendPulseOptions options, TimeProvider clock)
    {
        var accounts = Clocks.GetValue(clock, static _ => new());
        var account = (options.BaseAddress.AbsoluteUri, options.Credentials.Account);
        var limits = accounts.GetOrAdd(account, static (_, time) => new AccountLimits(time), clock);
        limits.Apply(options);
        return limits;
    }
}
