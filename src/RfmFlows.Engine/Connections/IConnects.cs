namespace RfmFlows.Engine;

/// <summary>A node type that opens a way to something outside, an account or a database, which people can try before anything is run.</summary>
public interface IConnects
{
    /// <summary>The settings that say where the way leads and who goes it; the others do not matter for a trial.</summary>
    IReadOnlyList<Setting> WaySettings { get; }

    /// <summary>Where it leads, without credentials: an address, a host and a database, a file. Empty where it leads nowhere.</summary>
    string Target(SettingValues settings);

    /// <summary>Goes the way and comes back; nothing is sent or written.</summary>
    /// <returns>What answered.</returns>
    /// <exception cref="FlowException">Nobody is there, or the credentials do not open.</exception>
    Task<LocalText> TryAsync(CheckContext check);
}
