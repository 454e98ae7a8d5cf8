using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace RfmFlows.Sandbox.Tests.Support;

/// <summary>Takes webhooks on a free port and keeps each delivery.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WebhookReceiver(WebApplication app) => _app = app;

    public ConcurrentQueue<JsonArray> Deliveries { get; } = new();

    /// <summary>Ends with the first delivery.</summary>
    public Task First => _first.Task;

    /// <summary>What it answers; 200 by default.</summary>
    public int Status { get; set; } = 200;

    public string Url => $"{_app.Urls.First()}/hook";

    public IReadOnlyList<string> Events => [.. Deliveries.SelectMany(delivery => delivery).Select(happened => happened!["event"]!.GetValue<string>())];

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new WebhookReceiver(app);
        app.Run(receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        if (context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true)
        {
            Deliveries.Enqueue(JsonNode.Parse(await reader.ReadToEndAsync())!.AsArray());
            _first.TrySetResult();
        }

        context.Response.StatusCode = Status;
    }
}
