namespace RfmFlows.Nodes.Triggers;

/// <summary>Says at which instants a timer starts.</summary>
public interface ITimerSchedule
{
    /// <summary>The first start after an instant, or null when there is none within the next nine years.</summary>
    DateTimeOffset? Next(DateTimeOffset after);
}
