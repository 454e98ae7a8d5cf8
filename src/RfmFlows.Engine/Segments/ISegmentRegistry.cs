namespace RfmFlows.Engine;

/// <summary>Knows the named segments and where their members are.</summary>
public interface ISegmentRegistry
{
    Task<Segment?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>All segments by id.</summary>
    Task<IReadOnlyList<Segment>> ListAsync(CancellationToken cancellation);

    /// <summary>Makes a segment, or changes title, kind, rule and colour of the one with that id. Its versions stay.</summary>
    Task<Segment> SaveAsync(Segment segment, CancellationToken cancellation);

    /// <summary>Registers members that are in place already.</summary>
    /// <exception cref="FlowException">RF6050: there is no such segment.</exception>
    Task<SegmentVersion> AddVersionAsync(string id, SegmentMembers members, CancellationToken cancellation);

    /// <summary>The same on top of a version that was looked at; null when another one has come since.</summary>
    /// <param name="after">The number of that version, 0 before the first.</param>
    Task<SegmentVersion?> TryAddVersionAsync(string id, SegmentMembers members, int after, CancellationToken cancellation);

    /// <summary>The members that hold on a day: those of the latest day up to it, and of these the last saved. Null when there are none.</summary>
    Task<SegmentVersion?> FindVersionAsync(string id, DateOnly asOf, CancellationToken cancellation);

    /// <summary>All versions, the newest first.</summary>
    Task<IReadOnlyList<SegmentVersion>> HistoryAsync(string id, CancellationToken cancellation);

    /// <summary>Forgets a segment and its versions; the members' tables are the caller's. False when there was none.</summary>
    Task<bool> DeleteAsync(string id, CancellationToken cancellation);
}
