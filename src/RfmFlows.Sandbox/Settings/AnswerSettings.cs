using System.Text.Json.Nodes;

namespace RfmFlows.Sandbox.Settings;

/// <summary>The answers whose status and wording the vendor does not publish.</summary>
public sealed record AnswerSettings
{
    /// <summary>To a request beyond the limit per second. Default 429 with code 2020202020.</summary>
    public FixedAnswer PerSecond { get; init; } = new(429, 2020202020, "Too many requests per second");

    /// <summary>To a request beyond the limit per minute. Default 429 with code 429.</summary>
    public FixedAnswer PerMinute { get; init; } = new(429, 429, "Too Many Requests");

    /// <summary>To a token request with an unknown grant type. Default 400 in the manner of OAuth.</summary>
    public FixedAnswer UnsupportedGrant { get; init; } = new(400, new JsonObject
    {
        ["error"] = "unsupported_grant_type",
        ["error_description"] = "The authorization grant type is not supported by the authorization server.",
        ["message"] = "The authorization grant type is not supported by the authorization server.",
    });

    /// <summary>To GET /user/info. Default 200 with a minimal profile.</summary>
    public FixedAnswer UserInfo { get; init; } = new(200, new JsonObject
    {
        ["id"] = 1,
        ["email"] = "owner@sandbox.test",
        ["name"] = "Sandbox",
    });
}
