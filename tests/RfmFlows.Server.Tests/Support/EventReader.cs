using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace RfmFlows.Server.Tests.Support;

/// <summary>An event as a client got it.</summary>
internal sealed record Received(string? Id, string Type, JsonNode Data);

/// <summary>A client of the event stream.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _items;
    private Task<bool> _next = Task.FromResult(true);

    private EventReader(HttpResponseMessage response, IAsyncEnumerator<SseItem<string>> items)
    {
        _response = response;
        _items = items;
    }

    public static async Task<EventReader> OpenAsync(HttpClient client, string? lastEventId, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/runs/events{query}");
        if (lastEventId is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        }
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return new EventReader(response, SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator());
    }

    /// <summary>Everything up to and with the next event of a type, or to the end of the stream.</summary>
    public async Task<IReadOnlyList<Received>> UntilAsync(string type)
    {
        var received = new List<Received>();
        while (await NextAsync().WaitAsync(Patience))
        {
            received.Add(new Received(_items.Current.EventId, _items.Current.EventType, JsonNode.Parse(_items.Current.Data)!));
            if (_items.Current.EventType == type)
            {
                break;
            }
        }
        return received;
    }

    public async ValueTask DisposeAsync()
    {
        // Ends a read that is still waiting, which must be over before the rest can go.
        _response.Dispose();
        await _next.ContinueWith(_ => { }, TaskScheduler.Default);
        await _items.DisposeAsync();
    }

    private Task<bool> NextAsync()
    {
        _next = _items.MoveNextAsync().AsTask();
        return _next;
    }
}
