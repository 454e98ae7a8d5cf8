namespace RfmFlows.Campaigns;

/// <summary>At most <paramref name="Messages"/> messages to a customer over one channel within <paramref name="Days"/> days, today included.</summary>
public sealed record FrequencyCap(int Messages, int Days)
{
    /// <summary>At least 1.</summary>
    public int Messages { get; } = Messages > 0 ? Messages : throw new ArgumentOutOfRangeException(nameof(Messages));

    /// <summary>At least 1.</summary>
    public int Days { get; } = Days > 0 ? Days : throw new ArgumentOutOfRangeException(nameof(Days));
}
