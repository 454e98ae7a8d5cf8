using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RfmFlows.SendPulse.Tests;

/// <summary>The same promises on real sockets, where the runtime's own handler decides what was written.</summary>
public class WireTests
{
    private const int Messages = 5000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Send_NobodyListens_IsNotSent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        (await Client(port).Smtp.SendAsync(Bench.Mail())).ShouldBe(new SendOutcome.NotSent(NotSentReason.Unreachable, null));
    }

    [Fact]
    public async Task Send_ConnectionNeverMade_IsNotSent()
    {
        var clock = new ManualClock();
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, ct) =>
            {
                clock.Advance(Patience);
                await Task.Delay(Timeout.Infinite, ct);
                throw new InvalidOperationException();
            },
        };

        (await Client(9, handler, clock).Smtp.SendAsync(Bench.Mail()))
            .ShouldBe(new SendOutcome.NotSent(NotSentReason.Unreachable, null));
    }

    [Theory]
    [InlineData(false, UnknownReason.ConnectionLost)]
    [InlineData(true, UnknownReason.TimedOut)]
    public async Task Send_ServerReadsAndGoesSilent_IsUnknownAndTriedOnce(bool stays, UnknownReason reason)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        // Held, for a socket that nobody knows is closed by the garbage collector.
        var sockets = new List<Socket>();
        var clock = new ManualClock();
        var server = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var socket = await listener.AcceptSocketAsync(stop.Token);
                sockets.Add(socket);
                await ReceiveBodyAsync(socket, stop.Token);
                if (stays)
                {
                    clock.Advance(Patience);
                }
                else
                {
                    socket.Dispose();
                }
            }
        });

        var outcome = await Client(((IPEndPoint)listener.LocalEndpoint).Port, clock: clock)
            .Smtp.SendAsync(Bench.Mail());

        outcome.ShouldBe(new SendOutcome.Unknown(reason, null));
        sockets.Count.ShouldBe(1);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(server);
        sockets.ForEach(s => s.Dispose());
    }

    [Fact]
    public async Task Send_ThousandsAtOnce_AllArriveOnceOnOneToken()
    {
        await using var server = new LoopbackServer();
        await server.StartAsync();
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 32 };
        var client = new SendPulseClient(
            new HttpClient(handler),
            new SendPulseOptions
            {
                Credentials = SendPulseCredentials.OAuth("c", "s"),
                BaseAddress = server.Address,
                RequestsPerSecond = null,
                RequestsPerMinute = null,
            },
            TimeProvider.System,
            new Random(1));
        var ids = new string?[Messages];

        await Parallel.ForAsync(0, Messages, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, ct) =>
            ids[i] = (await client.Smtp.SendAsync(Bench.Mail($"c{i}@example.com"), ct)).ShouldBeOfType<SendOutcome.Accepted>().Id);

        ids.Distinct().Count().ShouldBe(Messages);
        server.Messages.ShouldBe(Messages);
        server.Tokens.ShouldBe(1);
    }

    // Headers may come before the body is begun.
    private static async Task ReceiveBodyAsync(Socket socket, CancellationToken cancellation)
    {
        var (buffer, length) = (new byte[16384], 0);
        while (buffer.AsSpan(0, length).IndexOf("\r\n\r\n{"u8) < 0)
        {
            length += await socket.ReceiveAsync(buffer.AsMemory(length), cancellation);
        }
    }

    private static SendPulseClient Client(int port, HttpMessageHandler? handler = null, ManualClock? clock = null) => new(
        new HttpClient(handler ?? new SocketsHttpHandler()),
        new SendPulseOptions
        {
            Credentials = SendPulseCredentials.ApiKey("k"),
            BaseAddress = new Uri($"http://127.0.0.1:{port}/"),
            RequestTimeout = Patience,
        },
        clock ?? TimeProvider.System,
        new Random(1));

    private sealed class LoopbackServer : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private int _messages;
        private int _tokens;

        public LoopbackServer()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            _app = builder.Build();
            _app.Run(async context =>
            {
                await context.Request.Body.CopyToAsync(Stream.Null);
                await context.Response.WriteAsync(context.Request.Path == "/oauth/access_token"
                    ? $$"""{"access_token":"t{{Interlocked.Increment(ref _tokens)}}","expires_in":3600}"""
                    : $$"""{"result":true,"id":"m{{Interlocked.Increment(ref _messages)}}"}""");
            });
        }

        public Uri Address => new(_app.Urls.First());

        public int Messages => _messages;

        public int Tokens => _tokens;

        public Task StartAsync() => _app.StartAsync();

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
