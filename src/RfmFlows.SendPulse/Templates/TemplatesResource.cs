using System.Text;
using System.Text.Json.Nodes;

namespace RfmFlows.SendPulse;

/// <summary>Templates.</summary>
public sealed class TemplatesResource
{
    private readonly ApiTransport _transport;

    internal TemplatesResource(ApiTransport transport) => _transport = transport;

    /// <summary>Makes a template and returns its number.</summary>
    /// <param name="html">The HTML text.</param>
    /// <param name="name">Its name; null for SendPulse's choice.</param>
    /// <param name="language">Its language, such as ru; null for SendPulse's default.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<long> CreateAsync(string html, string? name = null, string? language = null, CancellationToken cancellation = default)
    {
        var body = RequestJson.Body(("body", Base64(html)), ("name", name), ("lang", language));
        var request = ApiRequest.Post("/template", body);
        var made = await _transport.ReadAsync(request, AnswerJson.Default.MessageTemplate, cancellation).ConfigureAwait(false);
        return made.RealId;
    }

    /// <summary>Replaces a template's text.</summary>
    public Task UpdateAsync(string id, string html, string? language = null, CancellationToken cancellation = default)
    {
        var body = RequestJson.Body(("body", Base64(html)), ("lang", language));
        return _transport.DoAsync(ApiRequest.Post("/template/edit/{id}", body, "/template/edit/" + Uri.EscapeDataString(id)), cancellation);
    }

    /// <summary>One template by either form of its id; null if there is none.</summary>
    public Task<MessageTemplate?> GetAsync(string id, CancellationToken cancellation = default)
        => FindAsync("/template/{id}", "/template/" + Uri.EscapeDataString(id), cancellation);

    /// <summary>One template by its name in the address of its page; null if there is none.</summary>
    public Task<MessageTemplate?> GetBySlugAsync(string slug, CancellationToken cancellation = default)
        => FindAsync("/template/slug/{slug}", "/template/slug/" + Uri.EscapeDataString(slug), cancellation);

    /// <summary>One page of the templates.</summary>
    /// <param name="owner">me or sendpulse; null for both.</param>
    /// <param name="limit">Longest page. Default: 100.</param>
    /// <param name="offset">How many to skip. Default: 0.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<IReadOnlyList<MessageTemplate>> ListAsync(
        string? owner = null, int limit = Pages.Size, int offset = 0, CancellationToken cancellation = default)
        => _transport.ListAsync(
            ApiRequest.Get("/templates", new QueryText("/templates").Add("owner", owner).Page(limit, offset).ToString()),
            AnswerJson.Default.MessageTemplate,
            cancellation);

    private Task<MessageTemplate?> FindAsync(string operation, string path, CancellationToken cancellation)
        => _transport.FindAsync(ApiRequest.Get(operation, path), AnswerJson.Default.MessageTemplate, [290], cancellation);

    private static JsonNode Base64(string html) => Convert.ToBase64String(Encoding.UTF8.GetBytes(html));
}
