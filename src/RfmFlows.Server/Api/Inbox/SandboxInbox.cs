using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http.Extensions;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>The inbox of the sandbox that runs beside this server.</summary>
internal sealed class SandboxInbox(ServerOptions options) : IDisposable
{
    private readonly HttpClient _http = new();

    public Task<ArrivedList> ListAsync(string? search, string? channel, int offset, int limit, CancellationToken cancellation) => CallAsync(async address =>
    {
        var query = new QueryBuilder { { "offset", offset.ToString(CultureInfo.InvariantCulture) }, { "limit", limit.ToString(CultureInfo.InvariantCulture) } };
        if (!string.IsNullOrWhiteSpace(search))
        {
            query.Add("search", search.Trim());
        }
        if (!string.IsNullOrEmpty(channel))
        {
            query.Add("channel", channel);
        }
        return (await _http.GetFromJsonAsync<ArrivedList>(new Uri(address, $"sandbox/messages{query}"), cancellation))!;
    });

    /// <exception cref="FlowException">RF6251: there is no such message.</exception>
    public Task<ArrivedContent> ContentAsync(long number, CancellationToken cancellation) => CallAsync(async address =>
    {
        using var answer = await _http.GetAsync(new Uri(address, string.Create(CultureInfo.InvariantCulture, $"sandbox/messages/{number}")), cancellation);
        return answer.StatusCode == HttpStatusCode.NotFound
            ? throw new FlowException(InboxRemarks.NoMessage(number))
            : (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<ArrivedContent>(cancellation))!;
    });

    /// <summary>Removes all messages; what is known of the account stays.</summary>
    public Task EmptyAsync(CancellationToken cancellation) => CallAsync(async address =>
    {
        using var answer = await _http.DeleteAsync(new Uri(address, "sandbox/messages"), cancellation);
        return answer.EnsureSuccessStatusCode().StatusCode;
    });

    public void Dispose() => _http.Dispose();

    /// <exception cref="FlowException">RF6250: no sandbox runs beside this server, or it does not answer.</exception>
    private async Task<T> CallAsync<T>(Func<Uri, Task<T>> call)
    {
        if (options.Sandbox is not { } address)
        {
            throw new FlowException(InboxRemarks.NoSandbox());
        }
        try
        {
            return await call(new Uri(address));
        }
        catch (HttpRequestException e)
        {
            throw new FlowException(InboxRemarks.NoSandbox(), e);
        }
    }
}
