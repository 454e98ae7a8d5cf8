using RfmFlows.Campaigns;
using RfmFlows.Engine;

namespace RfmFlows.Server.Reconciling;

/// <summary>What a reconciliation found out.</summary>
/// <param name="Accepted">Messages that the gateway had.</param>
/// <param name="NotSent">Messages that never arrived; they are planned again.</param>
/// <param name="StillUnknown">Messages that nobody can tell of yet.</param>
/// <param name="TooYoung">Those among them that were not asked about, because their call may still be under way.</param>
internal sealed record ReconcileReport(int Accepted, int NotSent, int StillUnknown, int TooYoung)
{
    /// <summary>What is to be done next.</summary>
    public IEnumerable<Remark> Remarks()
    {
        if (NotSent > 0)
        {
            yield return SendRemarks.NeverArrived(NotSent);
        }
        if (TooYoung > 0)
        {
            yield return SendRemarks.TooYoung(TooYoung, UnknownReconciler.UsualLeastAge);
        }
        if (StillUnknown > TooYoung)
        {
            yield return SendRemarks.NotToBeTold(StillUnknown - TooYoung);
        }
    }
}
