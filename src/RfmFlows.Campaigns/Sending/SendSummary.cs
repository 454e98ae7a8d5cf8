using RfmFlows.Engine;

namespace RfmFlows.Campaigns;

/// <summary>How sending ended.</summary>
/// <param name="States">Recipients of this run by state; states without any are missing.</param>
/// <param name="Skips">Skipped recipients by reason code.</param>
/// <param name="Elsewhere">Recipients whose message another live run was sending at that moment.</param>
/// <param name="Failure">Why it stopped before the end; null when it did not, or was cancelled. What was left is planned.</param>
/// <param name="Cancelled">It was cancelled; what was left is planned, and goes out when the run is resumed.</param>
public sealed record SendSummary(
    IReadOnlyDictionary<SendState, long> States, IReadOnlyDictionary<string, long> Skips, long Elsewhere, Remark? Failure, bool Cancelled)
{
    public long this[SendState state] => States.GetValueOrDefault(state);

    /// <summary>Warnings that people should see even when all went well: unknown messages, and those in other hands.</summary>
    /// <param name="run">The run that they are about, for the remedy.</param>
    public IEnumerable<Remark> Warnings(string run)
    {
        if (this[SendState.Unknown] is > 0 and var unknown)
        {
            yield return SendRemarks.UnknownLeft(unknown, run);
        }
        if (Elsewhere > 0)
        {
            yield return SendRemarks.ElsewhereLeft(Elsewhere);
        }
    }
}
