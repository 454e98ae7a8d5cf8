using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>
/// A node type: one small class with a public parameterless constructor, found by itself. It knows nothing of the server,
/// and holds no state: one instance serves every scenario.
/// </summary>
public abstract class NodeType
{
    public abstract NodeDescription Description { get; }

    /// <summary>
    /// Gives the columns of every output and all remarks, without running. Settings have been read and ranges, required inputs and
    /// column names checked before; inputs whose columns are not known (because of an error above) are null.
    /// </summary>
    public virtual ValueTask CheckAsync(CheckContext check)
    {
        Check(check);
        return ValueTask.CompletedTask;
    }

    /// <summary>The same for a node that needs nothing from outside to know its columns.</summary>
    protected virtual void Check(CheckContext check)
    {
    }

    /// <summary>
    /// The columns of an input that the node reads, for settings that passed the check; null (the default) stands for all.
    /// What nothing reads need not be computed above.
    /// </summary>
    public virtual IReadOnlyCollection<Column>? Reads(string port, SettingValues settings, Columns input) => null;

    /// <summary>Gives a relation for every output, or performs the effect. Called only after a check without errors.</summary>
    public abstract Task BuildAsync(BuildContext build);

    /// <summary>
    /// Makes ready what takes time in a new process and does not depend on the scenario. Called once a process, beside other work, before
    /// the first run of a scenario with such a node; what goes wrong here will be told by the node itself.
    /// </summary>
    public virtual Task RehearseAsync(IServiceProvider services) => Task.CompletedTask;

    /// <summary>
    /// For <see cref="Effect.Import"/>: a text that changes whenever the source's content may have changed (size and time of a file),
    /// or null when that cannot be known and the source must be read anew each time.
    /// </summary>
    public virtual ValueTask<string?> FingerprintAsync(CheckContext check) => ValueTask.FromResult<string?>(null);

    /// <summary>What <see cref="CheckAsync"/> says of a source follows from settings and fingerprint alone, so that it can be remembered.</summary>
    public virtual bool IsToldByFingerprint(CheckContext check) => false;

    /// <summary>What the node does with these settings; as described, unless a setting adds something, for example keeping a result under a name.</summary>
    public virtual Effect EffectOf(SettingValues settings) => Description.Effect;

    /// <summary>Brings settings that were saved for an older version up to the next one. Never deleted once written.</summary>
    public virtual JsonObject Upgrade(JsonObject settings, int fromVersion) => settings;
}
