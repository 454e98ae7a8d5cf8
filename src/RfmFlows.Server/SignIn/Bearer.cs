namespace RfmFlows.Server.SignIn;

/// <summary>Reads <c>Authorization: Bearer</c>.</summary>
internal static class Bearer
{
    private const string Prefix = "Bearer ";

    /// <summary>The token, or null when the request shows none.</summary>
    public static string? Of(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : null;
}
