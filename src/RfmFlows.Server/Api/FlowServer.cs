using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;
using RfmFlows.Server.SignIn;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>The running server: the API, triggers and the index page over one data folder.</summary>
internal sealed class FlowServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly FlowHost _host;

    private FlowServer(WebApplication app, FlowHost host)
    {
        _app = app;
        _host = host;
        Address = new Uri(_app.Urls.Single());
    }

    /// <summary>Where it really listens.</summary>
    public Uri Address { get; }

    /// <summary>Opening it in a browser signs in.</summary>
    public Uri SignInLink => new(Address, $"/?token={Token}");

    /// <summary>What programs send as <c>Authorization: Bearer</c>.</summary>
    public string Token => _app.Services.GetRequiredService<SignInToken>().Text;

    public IServiceProvider Services => _app.Services;

    /// <exception cref="FlowException">RF6221 to RF6223: it cannot listen there, or must not; RF6001 and the like: the data folder cannot be used.</exception>
    public static async Task<FlowServer> StartAsync(
        ServerOptions options, FlowOptions flow, TimeProvider clock, CancellationToken cancellation, Catalog? catalog = null, Action<IServiceCollection>? adjust = null)
    {
        var listen = ListenAddress.Read(options);
        Directory.CreateDirectory(flow.DataFolder);
        var folders = DataFolders.Of(flow);
        folders.Prepare();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(FlowServer).Assembly.GetName().Name });
        AddLogging(builder.Logging);
        var nodeLog = new NodeDefects();
        var host = await FlowHost.OpenAsync(flow, folders.Policy(options), new RunOptions { OnDefect = nodeLog.Tell }, clock, cancellation, catalog);
        try
        {
            await CleanAsync(host, flow, clock, cancellation);
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = options.MaxRequest;
                kestrel.Listen(listen.Address, listen.Port);
            });
            builder.Services.AddFlowServer(options, flow, folders, host, clock);
            adjust?.Invoke(builder.Services);
            var app = builder.Build();
            nodeLog.Logger = app.Services.GetRequiredService<ILogger<NodeDefects>>();
            app.MapFlowServer(options);
            // Before anybody can ask: a page that comes back after a crash must not be shown that its run still works.
            await app.Services.GetRequiredService<RunStore>().MarkInterruptedAsync(cancellation);
            await StartAsync(app, options, cancellation);
            ApiLog.Listening(app.Services.GetRequiredService<ILogger<FlowServer>>(), app.Urls.Single());
            return new FlowServer(app, host);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes nothing new in, lets runs come to an end or cancels them, and stops.</summary>
    public async Task StopAsync(CancellationToken hurry)
    {
        await _app.Services.GetRequiredService<ActiveRuns>().DrainAsync(hurry);
        await _app.StopAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        await _host.DisposeAsync();
    }

    // The embedded warehouse is this process's alone, so at its start nothing runs in it. Of another, one server cannot know.
    private static async Task CleanAsync(FlowHost host, FlowOptions flow, TimeProvider clock, CancellationToken cancellation)
    {
        if (flow.WarehouseConnection is null)
        {
            await host.Kept.CleanAsync(clock.GetUtcNow().AddDays(-flow.KeepDays), cancellation);
        }
    }

    private static async Task StartAsync(WebApplication app, ServerOptions options, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            await app.DisposeAsync();
            throw new FlowException(ApiRemarks.CannotListen(options.Listen, Why(e)), e);
        }
    }

    private static LocalText Why(IOException e) => e.InnerException is AddressInUseException
        ? ("another program listens there.", "адрес занят другой программой.")
        : ($"{e.InnerException?.Message ?? e.Message}", $"система ответила «{e.InnerException?.Message ?? e.Message}»");

    // Logs go to standard error as one JSON document a line; standard output belongs to people.
    private static void AddLogging(ILoggingBuilder logging) => logging
        .AddJsonConsole(console =>
        {
            // The framework's scopes hold addresses, which may hold names.
            console.IncludeScopes = false;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        })
        .SetMinimumLevel(LogLevel.Information)
        .AddFilter("Microsoft", LogLevel.Warning)
        // That the keys of the cookie lie unsealed in a folder of their owner's is on purpose.
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter("Quartz", LogLevel.Warning);
}
