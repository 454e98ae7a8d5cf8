using System.Net;
using System.Text;

namespace RfmFlows.SendPulse.Tests;

/// <summary>Answers requests in process, as a script says, and keeps what it saw.</summary>
internal sealed class FakeGateway(ManualClock clock) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<SeenRequest> _seen = [];
    private int _tokens;

    /// <summary>Answers everything but token calls.</summary>
    public Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> Api { get; set; } = (_, _) => Task.FromResult(Json("""{"result":true,"id":"m-1"}"""));

    /// <summary>Answers token calls; null hands out tok-1, tok-2 and so on, each for an hour.</summary>
    public Func<SeenRequest, Task<HttpResponseMessage>>? Token { get; set; }

    /// <summary>Runs before the body is read, where a connection would be made.</summary>
    public Func<CancellationToken, Task>? Connect { get; set; }

    public IReadOnlyList<SeenRequest> Calls => Seen.Where(request => !request.IsToken).ToList();

    public int TokenCalls => Seen.Count(request => request.IsToken);

    private List<SeenRequest> Seen
    {
        get
        {
            lock (_lock)
            {
                return [.. _seen];
            }
        }
    }

    public static HttpResponseMessage Json(string body, int status = 200)
        => new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Html(int status)
        => new((HttpStatusCode)status) { Content = new StringContent("<html><body>Whoops</body></html>", Encoding.UTF8, "text/html") };

    /// <summary>Gives the answers one after the other, then the last one for ever.</summary>
    public void Answer(params Func<HttpResponseMessage>[] answers)
    {
        var next = 0;
        Api = (_, _) => Task.FromResult(answers[Math.Min(Interlocked.Increment(ref next), answers.Length) - 1]());
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Connect is not null)
        {
            await Connect(cancellationToken);
        }

        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var seen = new SeenRequest(
            request.Method.Method, request.RequestUri!.PathAndQuery, request.Headers.Authorization?.Parameter, body, clock.Elapsed);
        lock (_lock)
        {
            _seen.Add(seen);
        }

        if (!seen.IsToken)
        {
            return await Api(seen, cancellationToken);
        }

        return Token is not null
            ? await Token(seen)
            : Json($$"""{"access_token":"tok-{{Interlocked.Increment(ref _tokens)}}","token_type":"Bearer","expires_in":3600}""");
    }
}
