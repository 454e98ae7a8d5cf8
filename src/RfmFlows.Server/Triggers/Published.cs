using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Triggers;

/// <summary>A version that has just been published.</summary>
internal sealed record Published(int Version, IReadOnlyList<Trigger> Triggers, IReadOnlyList<Remark> Warnings);
