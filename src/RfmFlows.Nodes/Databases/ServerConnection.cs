using System.Globalization;
using Microsoft.Data.SqlClient;
using Npgsql;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Databases;

/// <summary>Makes of <see cref="ConnectionSettings"/> what the drivers want.</summary>
internal static class ServerConnection
{
    /// <summary>Seconds to wait for a connection.</summary>
    private const int ConnectSeconds = 10;
    private const int SqlServerPort = 1433;

    /// <summary>The password that the settings name; null where they name none.</summary>
    /// <exception cref="FlowException">RF3025: the secret is missing.</exception>
    public static async Task<string?> PasswordAsync(SettingValues settings, ISecrets secrets, CancellationToken cancellation)
    {
        if (!settings.Shows(ConnectionSettings.Password) || !settings.Has(ConnectionSettings.Password))
        {
            return null;
        }
        var name = settings.Get(ConnectionSettings.Password);
        return await secrets.FindAsync(name, cancellation) ?? throw new FlowException(ConnectionRemarks.SecretMissing(name).At(ConnectionSettings.Password.Name));
    }

    public static NpgsqlConnectionStringBuilder Postgres(SettingValues settings, string? password) => new()
    {
        Host = settings.Get(ConnectionSettings.Host),
        Port = settings.Get(ConnectionSettings.Port) is > 0 and var port ? (int)port : NpgsqlConnection.DefaultPort,
        Database = settings.Get(ConnectionSettings.Name),
        Username = settings.Get(ConnectionSettings.User),
        Password = password,
        SslMode = settings.Get(ConnectionSettings.Encryption) switch { "verify" => SslMode.VerifyFull, "require" => SslMode.Require, "off" => SslMode.Disable, _ => SslMode.Prefer },
        Timeout = ConnectSeconds,
        Pooling = false,
        ApplicationName = "RfmFlows",
    };

    /// <exception cref="FlowException">RF3029: the process runs without the data of cultures that the driver needs.</exception>
    public static SqlConnectionStringBuilder SqlServer(SettingValues settings, string? password)
    {
        if (!HasCultures)
        {
            throw new FlowException(ConnectionRemarks.NeedsCultures().At(ConnectionSettings.Kind.Name));
        }
        var encryption = settings.Get(ConnectionSettings.Encryption);
        var port = settings.Get(ConnectionSettings.Port) is > 0 and var given ? given : SqlServerPort;
        return new SqlConnectionStringBuilder
        {
            DataSource = string.Create(CultureInfo.InvariantCulture, $"{settings.Get(ConnectionSettings.Host)},{port}"),
            InitialCatalog = settings.Get(ConnectionSettings.Name),
            UserID = settings.Get(ConnectionSettings.User),
            Password = password ?? "",
            Encrypt = encryption != "off",
            TrustServerCertificate = encryption != "verify",
            ConnectTimeout = ConnectSeconds,
            Pooling = false,
            ApplicationName = "RfmFlows",
        };
    }

    // The driver sorts and compares by culture and refuses to work where the process runs without any.
    private static bool HasCultures
    {
        get
        {
            try
            {
                return CultureInfo.GetCultureInfo("en-US").Name.Length > 0;
            }
            catch (CultureNotFoundException)
            {
                return false;
            }
        }
    }
}
