namespace RfmFlows.Engine;

/// <summary>Where nodes look up secrets by the names that scenarios hold.</summary>
public interface ISecrets
{
    /// <summary>The value, or null when there is no secret of that name. Never log it.</summary>
    ValueTask<string?> FindAsync(string name, CancellationToken cancellation);
}
