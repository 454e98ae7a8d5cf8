using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using RfmFlows.Sandbox.Inbox;
using RfmFlows.Sandbox.Settings;

namespace RfmFlows.Sandbox;

/// <summary>A running sandbox. Any number of them can run in one process, each with a data folder of its own.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private const long LargestBody = 64 * 1024 * 1024;
    private readonly WebApplication _app;
    private readonly SandboxParts _parts;

    private SandboxHost(WebApplication app, SandboxParts parts)
    {
        _app = app;
        _parts = parts;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Where the API, the page and the switches are, such as http://127.0.0.1:41233/.</summary>
    public Uri Address { get; }

    /// <summary>Starts a sandbox and returns once it answers.</summary>
    /// <exception cref="ArgumentException">The options ask for an address that is not loopback.</exception>
    /// <exception cref="SettingsFormatException">The settings to start with cannot be used.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SandboxHost> StartAsync(SandboxOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!IPAddress.IsLoopback(options.Listen))
        {
            throw new ArgumentException($"The sandbox listens on loopback only, not on {options.Listen}.", nameof(options));
        }

        var parts = await SandboxParts.OpenAsync(options);
        try
        {
            var app = Build(options, parts);
            await app.StartAsync(cancellation);
            parts.Dispatcher.Start();
            parts.Webhooks.Start();
            return new SandboxHost(app, parts);
        }
        catch
        {
            await parts.DisposeAsync();
            throw;
        }
    }

    /// <summary>The settings in force.</summary>
    public SandboxSettings Settings => _parts.Settings.Current;

    /// <summary>Changes those settings that the JSON text names, as PUT /sandbox/settings does.</summary>
    /// <exception cref="SettingsFormatException">The text cannot be used; nothing is changed.</exception>
    public Task<SandboxSettings> ChangeSettingsAsync(string changes) => _parts.Settings.ChangeAsync(changes);

    /// <summary>Stops listening, ends hanging answers and closes the data folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _parts.DisposeAsync();
    }

    private static WebApplication Build(SandboxOptions options, SandboxParts parts)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(options.Listen, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        if (options.Loggers is { } loggers)
        {
            builder.Services.AddSingleton(loggers);
        }

        var app = builder.Build();
        app.UseTidyPaths();
        app.UseRouting();
        app.UseInboxGuard();
        var log = app.Services.GetRequiredService<ILogger<SandboxHost>>();
        ApiMap.Map(app, parts, new ApiPipeline(parts, log, app.Lifetime.ApplicationStopping));
        InboxEndpoints.Map(app, parts);
        return app;
    }
}
