using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Nodes.Sources.Database;

namespace RfmFlows.Nodes.Databases;

/// <summary>Where the settings of an outside database lead, and whether it answers there; the same for nodes that read and nodes that write.</summary>
internal static class DatabaseWay
{
    public static string Target(SettingValues settings)
    {
        if (settings.Get(ConnectionSettings.Kind) == ConnectionSettings.Sqlite)
        {
            return settings.Get(ConnectionSettings.File);
        }
        var port = settings.Get(ConnectionSettings.Port) is > 0 and var given ? string.Create(CultureInfo.InvariantCulture, $":{given}") : "";
        return $"{settings.Get(ConnectionSettings.Host)}{port}/{settings.Get(ConnectionSettings.Name)}";
    }

    /// <exception cref="FlowException">The database cannot be reached or refuses; remarks name the setting to look at.</exception>
    public static async Task<LocalText> TryAsync(CheckContext check)
    {
        var password = await ServerConnection.PasswordAsync(check.Settings, check.Service<ISecrets>(), check.Cancellation);
        var database = DatabaseSource.Open(check.Settings, password, path => check.ResolvePath(path), TimeZoneInfo.FindSystemTimeZoneById(check.Scenario.TimeZone));
        try
        {
            return await database.GreetAsync(check.Cancellation);
        }
        catch (FlowException e) when (e.Remarks.All(r => r.Setting is null))
        {
            throw DatabaseSource.Placed(e, check.Settings);
        }
    }
}
