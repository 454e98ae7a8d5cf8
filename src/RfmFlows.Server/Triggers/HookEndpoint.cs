using System.Text;
using System.Text.Json.Nodes;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using RfmFlows.Engine;
using RfmFlows.Nodes.Triggers;
using RfmFlows.Server.Api;
using RfmFlows.Server.SignIn;
using RfmFlows.Store;

namespace RfmFlows.Server.Triggers;

/// <summary>Where HTTP triggers take requests in. Who may come in is decided by each trigger's own key.</summary>
internal sealed class HookEndpoint(
    TriggerStore triggers, ScenarioStore scenarios, ISecrets secrets, RunRequests requests, ActiveRuns active, HookAnswers answers) : IDisposable
{
    public const string Prefix = "/hooks/";
    public const string Cause = "http";

    private readonly PartitionedRateLimiter<(Trigger Trigger, int PerMinute)> _limits =
        PartitionedRateLimiter.Create<(Trigger Trigger, int PerMinute), (string, string, int)>(hook => RateLimitPartition.GetFixedWindowLimiter(
            (hook.Trigger.ScenarioId, hook.Trigger.NodeId, hook.PerMinute),
            key => new FixedWindowRateLimiterOptions { PermitLimit = key.Item3, Window = TimeSpan.FromMinutes(1) }));

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods(Prefix + "{**path}", ["GET", "POST", "PUT"], (string path, HookEndpoint hook, HttpContext context) => hook.TakeAsync(path, context))
            .AllowAnonymous().ExcludeFromDescription();

    public void Dispose() => _limits.Dispose();

    private async Task TakeAsync(string path, HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var method = context.Request.Method;
        var trigger = await triggers.FindHttpAsync(method, path, cancellation) ?? throw new FlowException(TriggerRemarks.NoHook(method, Prefix + path));
        var settings = TriggerSettings.Http(trigger);
        using var lease = await _limits.AcquireAsync((trigger, settings.PerMinute), 1, cancellation);
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "60";
            throw new FlowException(TriggerRemarks.TooOften(settings.PerMinute));
        }
        await RequireKeyAsync(settings, context, cancellation);
        var data = await ReadAsync(settings, context, cancellation);
        var version = await scenarios.FindVersionAsync(trigger.ScenarioId, trigger.Version, cancellation)
            ?? throw new FlowException(StoreRemarks.NoVersion(trigger.ScenarioId, trigger.Version));
        var request = requests.Of(version.Scenario, trigger.Version) with
        {
            Cause = Cause,
            TriggerData = new Dictionary<string, JsonNode> { [trigger.NodeId] = data.ToJson() },
            Keep = settings.Answer is not null && PortRef.TryParse(settings.Answer, out var port) ? [port] : [],
        };
        var started = await active.StartAsync(request, cancellation);
        await answers.WriteAsync(started, request.Keep, settings, context);
    }

    private async Task RequireKeyAsync(HttpSettings settings, HttpContext context, CancellationToken cancellation)
    {
        var key = await secrets.FindAsync(settings.Key, cancellation) ?? throw new FlowException(TriggerRemarks.KeyNotStored(settings.Key));
        var given = context.Request.Headers["X-Api-Key"].ToString() is { Length: > 0 } header ? header : Bearer.Of(context.Request);
        if (given is null || !SameText.Is(given, key))
        {
            throw new FlowException(TriggerRemarks.WrongKey());
        }
    }

    private static async Task<HttpData> ReadAsync(HttpSettings settings, HttpContext context, CancellationToken cancellation)
    {
        var query = settings.Query.ToDictionary(
            v => v.Name, v => (JsonNode)(context.Request.Query[v.Name].ToString() is { Length: > 0 } given ? given : v.Default), StringComparer.Ordinal);
        if (HttpMethods.IsGet(context.Request.Method))
        {
            return new HttpData([], query);
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = settings.MaxBytes;
        }
        using var reader = new StreamReader(context.Request.Body, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return new HttpData(HttpBody.Read(await reader.ReadToEndAsync(cancellation), settings), query);
        }
        catch (DecoderFallbackException e)
        {
            throw new FlowException(TriggerRemarks.NotJson("UTF-8"), e);
        }
    }
}
