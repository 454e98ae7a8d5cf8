namespace RfmFlows.SendPulse;

/// <summary>One call, ready to be written as often as need be.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="operation">The path's pattern: fit for a log, because addresses and ids are not filled in.</param>
/// <param name="path">The path and query as sent.</param>
/// <param name="body">The JSON body, or null for none.</param>
internal sealed class ApiRequest(HttpMethod method, string operation, string path, byte[]? body = null)
{
    public HttpMethod Method { get; } = method;

    public string Path { get; } = path;

    public byte[]? Body { get; } = body;

    /// <summary>Doing it twice is the same as doing it once.</summary>
    public bool SafeToRepeat { get; init; } = method == HttpMethod.Get || method == HttpMethod.Delete;

    /// <summary><c>"result": false</c> is this call's answer, not its failure.</summary>
    public bool FalseIsAnAnswer { get; init; }

    /// <summary>Carries messages: a cancellation after writing began must be told as an outcome, not thrown.</summary>
    public bool CarriesMessages { get; init; }

    /// <summary>Method and pattern, for exceptions.</summary>
    public string Name => $"{Method} {operation}";

    public static ApiRequest Get(string operation, string? path = null) => new(HttpMethod.Get, operation, path ?? operation);

    public static ApiRequest Delete(string operation, string? path = null, byte[]? body = null)
        => new(HttpMethod.Delete, operation, path ?? operation, body);

    public static ApiRequest Post(string operation, byte[]? body, string? path = null) => new(HttpMethod.Post, operation, path ?? operation, body);

    /// <summary>A POST that only asks.</summary>
    public static ApiRequest Lookup(string operation, byte[] body) => new(HttpMethod.Post, operation, operation, body) { SafeToRepeat = true };

    /// <summary>A POST that makes messages go out.</summary>
    public static ApiRequest Message(string operation, byte[] body) => new(HttpMethod.Post, operation, operation, body) { CarriesMessages = true };

    public static ApiRequest Put(string operation, byte[]? body, string? path = null) => new(HttpMethod.Put, operation, path ?? operation, body);
}
