using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Sandbox.Tests.Support;

/// <summary>Calls a sandbox with exactly the path and body given: no slash is tidied, no character escaped.</summary>
internal sealed class ApiClient(Uri address) : IDisposable
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };

    public string? Bearer { get; set; }

    public async Task SignInAsync()
    {
        var answer = await PostAsync("/oauth/access_token", new { grant_type = "client_credentials", client_id = "id", client_secret = "secret" });
        Bearer = answer.Accepted()["access_token"]!.GetValue<string>();
    }

    public Task<ApiAnswer> GetAsync(string path, object? body = null) => CallAsync("GET", path, body);

    public Task<ApiAnswer> PostAsync(string path, object? body = null) => CallAsync("POST", path, body);

    public Task<ApiAnswer> PutAsync(string path, object? body = null) => CallAsync("PUT", path, body);

    public Task<ApiAnswer> PatchAsync(string path, object? body = null) => CallAsync("PATCH", path, body);

    public Task<ApiAnswer> DeleteAsync(string path, object? body = null) => CallAsync("DELETE", path, body);

    public Task<ApiAnswer> FormAsync(string method, string path, string body) => SendAsync(method, path, body, "application/x-www-form-urlencoded");

    /// <summary>Text goes as it is (a form unless it looks like JSON), anything else as JSON.</summary>
    public Task<ApiAnswer> CallAsync(string method, string path, object? body) => body switch
    {
        null => SendAsync(method, path, null, "application/json"),
        string text when text is not ['{' or '[', ..] => FormAsync(method, path, text),
        string text => SendAsync(method, path, text, "application/json"),
        _ => SendAsync(method, path, JsonSerializer.Serialize(body), "application/json"),
    };

    public async Task<ApiAnswer> SendAsync(string method, string path, string? body, string type, Action<HttpRequestMessage>? change = null)
    {
        var uri = new Uri(address.GetLeftPart(UriPartial.Authority) + path, AsWritten);
        using var request = new HttpRequestMessage(new HttpMethod(method), uri);
        if (Bearer is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Bearer}");
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        change?.Invoke(request);
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var answerType = response.Content.Headers.ContentType?.MediaType;
        return new ApiAnswer((int)response.StatusCode, answerType, text, answerType == "application/json" ? JsonNode.Parse(text) : null);
    }

    public void Dispose() => _http.Dispose();
}
