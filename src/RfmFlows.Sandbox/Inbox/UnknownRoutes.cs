using System.Collections.Concurrent;

namespace RfmFlows.Sandbox.Inbox;

/// <summary>The latest calls that the sandbox does not know, so that gaps are seen.</summary>
internal sealed class UnknownRoutes
{
    private const int Most = 1000;
    private readonly ConcurrentQueue<string> _routes = new();

    public IReadOnlyCollection<string> All => _routes;

    public void Add(HttpRequest request)
    {
        _routes.Enqueue($"{request.Method} {request.Path}");
        while (_routes.Count > Most)
        {
            _routes.TryDequeue(out _);
        }
    }

    public void Clear() => _routes.Clear();
}
