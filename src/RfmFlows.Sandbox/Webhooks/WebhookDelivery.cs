using System.Net;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Settings;
using RfmFlows.Sandbox.Storage;

namespace RfmFlows.Sandbox.Webhooks;

/// <summary>
/// Posts waiting events as JSON arrays: by interval, early when a full batch waits, and when asked to. Only loopback
/// addresses are called. A batch that is not answered with 2xx is tried again later, each time after twice the wait.
/// </summary>
internal sealed class WebhookDelivery : IAsyncDisposable
{
    private const long FirstWait = 5_000;
    private readonly Database _database;
    private readonly SettingsStore _settings;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, long> _flushedAt = [];
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private Task _loop = Task.CompletedTask;

    public WebhookDelivery(Database database, SettingsStore settings, TimeProvider clock)
    {
        _database = database;
        _settings = settings;
        _clock = clock;
        _flushedAt[WebhookServices.Email] = _flushedAt[WebhookServices.Smtp] = Now;
    }

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    public void Start() => _loop = RunAsync(_stop.Token);

    /// <summary>Delivers all that waits and is not held back after a failure; returns how many events were taken by receivers.</summary>
    public async Task<int> FlushAsync(CancellationToken cancellation) =>
        await FlushAsync(WebhookServices.Email, cancellation) + await FlushAsync(WebhookServices.Smtp, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _turn.Dispose();
        _http.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), _clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            try
            {
                await FlushWhenDueAsync(WebhookServices.Email, _settings.Current.Webhooks.EmailIntervalSeconds, stop);
                await FlushWhenDueAsync(WebhookServices.Smtp, _settings.Current.Webhooks.SmtpIntervalSeconds, stop);
            }
            catch (SqliteException)
            {
                // A full disk, say: the events still wait and are tried again at the next tick.
            }
        }
    }

    private async Task FlushWhenDueAsync(string service, int intervalSeconds, CancellationToken stop)
    {
        if (intervalSeconds > 0 && (Now - _flushedAt[service] >= intervalSeconds * 1000L || HasFullBatch(service)))
        {
            await FlushAsync(service, stop);
        }
    }

    private bool HasFullBatch(string service) => _database.Read(db => db.ExecuteScalar<bool>(
        "select exists (select 1 from event where service = @service and dueAt <= @Now group by url having count(*) >= @batch)",
        new { service, Now, batch = WebhookServices.LargestBatch(service) }));

    private async Task<int> FlushAsync(string service, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var taken = 0;
            var until = Now;
            _flushedAt[service] = until;
            foreach (var url in Urls(service, until))
            {
                while (NextBatch(service, url, until) is { Count: > 0 } batch)
                {
                    taken += await DeliverAsync(url, batch, cancellation) ? batch.Count : 0;
                }
            }

            return taken;
        }
        finally
        {
            _turn.Release();
        }
    }

    private List<string> Urls(string service, long until) => _database.Read(db => db.Query<string>(
        "select distinct url from event where service = @service and dueAt <= @until", new { service, until }).AsList());

    private List<WaitingEvent> NextBatch(string service, string url, long until) => _database.Read(db => db.Query<WaitingEvent>(
        """
        select seq, payload, attempts from event where service = @service and url = @url and dueAt <= @until
        order by seq limit @most
        """,
        new { service, url, until, most = WebhookServices.LargestBatch(service) }).AsList());

    private async Task<bool> DeliverAsync(string url, List<WaitingEvent> batch, CancellationToken cancellation)
    {
        var taken = IsLoopback(url) && await PostAsync(url, $"[{string.Join(',', batch.Select(waiting => waiting.Payload))}]", cancellation);
        var attempts = batch.Max(waiting => waiting.Attempts) + 1;
        var ends = taken || !IsLoopback(url) || attempts >= _settings.Current.Webhooks.Attempts;
        var values = new { seqs = batch.Select(waiting => waiting.Seq), attempts, dueAt = Now + (FirstWait << (int)Math.Min(attempts - 1, 20)) };
        await _database.WriteAsync(session => session.Connection.Execute(
            ends ? "delete from event where seq in @seqs" : "update event set attempts = @attempts, dueAt = @dueAt where seq in @seqs", values));
        return taken;
    }

    private async Task<bool> PostAsync(string url, string json, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(_settings.Current.Webhooks.TimeoutSeconds), _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var content = new StringContent(json, Encoding.UTF8, "application/json");
            using var response = await _http.PostAsync(url, content, either.Token);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    private sealed record WaitingEvent
    {
        public long Seq { get; init; }

        public string Payload { get; init; } = "";

        public long Attempts { get; init; }
    }
}
