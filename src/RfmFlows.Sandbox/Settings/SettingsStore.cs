using Dapper;
using RfmFlows.Sandbox.Storage;

namespace RfmFlows.Sandbox.Settings;

/// <summary>The settings in force, kept over restarts.</summary>
internal sealed class SettingsStore
{
    private readonly Database _database;
    private readonly Chance _chance;
    private volatile SandboxSettings _current;
    private volatile AccountTime _time;

    private SettingsStore(Database database, Chance chance, SandboxSettings current)
    {
        _database = database;
        _chance = chance;
        _current = current;
        _time = new AccountTime(current.TimeZone);
    }

    public SandboxSettings Current => _current;

    public AccountTime Time => _time;

    /// <summary>Takes the kept settings, overlaid with those given at start.</summary>
    public static async Task<SettingsStore> OpenAsync(Database database, Chance chance, string? changesAtStart)
    {
        var kept = database.Read(db => db.QuerySingleOrDefault<string>("select value from setting where name = 'settings'"));
        var settings = kept is null ? new SandboxSettings() : SettingsJson.Merge(new SandboxSettings(), kept);
        var store = new SettingsStore(database, chance, settings);
        chance.Restart(settings.Seed);
        if (changesAtStart is not null)
        {
            await store.ChangeAsync(changesAtStart);
        }

        return store;
    }

    /// <exception cref="SettingsFormatException">The changes cannot be used; nothing is changed.</exception>
    public Task<SandboxSettings> ChangeAsync(string changes) => _database.WriteAsync(session =>
    {
        // Inside the write, so that two changes at once are merged one after the other.
        var settings = SettingsJson.Merge(_current, changes);
        session.Connection.Execute(
            "insert into setting (name, value) values ('settings', @json) on conflict (name) do update set value = excluded.value",
            new { json = SettingsJson.Write(settings) });
        _time = new AccountTime(settings.TimeZone);
        _current = settings;
        if (SettingsJson.Names(changes, "seed"))
        {
            _chance.Restart(settings.Seed);
        }

        return settings;
    });
}
