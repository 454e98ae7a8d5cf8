using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Access;

/// <summary>POST /oauth/access_token: the one call that needs no bearer.</summary>
internal static class TokenEndpoint
{
    // Without this very "error" word the vendor's Node client asks again for ever.
    private static readonly object InvalidClient = new
    {
        error = "invalid_client",
        error_description = "Client authentication failed",
        message = "Client authentication failed",
    };

    public static void Map(IEndpointRouteBuilder app, SandboxParts parts) =>
        app.MapPost("/oauth/access_token", context => AnswerAsync(context, parts));

    private static async Task AnswerAsync(HttpContext context, SandboxParts parts)
    {
        try
        {
            var settings = parts.Settings.Current;
            var (fields, _) = await RequestReader.ReadAsync(context.Request, bodyOnGet: false);
            if (fields.Text("grant_type") != "client_credentials")
            {
                var refusal = settings.Answers.UnsupportedGrant;
                await Answer.WriteAsync(context, refusal.Status, refusal.Body);
            }
            else if (!parts.Access.Knows(fields.Text("client_id"), fields.Text("client_secret")))
            {
                await Answer.WriteAsync(context, 401, InvalidClient);
            }
            else
            {
                var token = await parts.Access.IssueAsync(settings.TokenLifeSeconds);
                await Answer.WriteAsync(context, 200, new { access_token = token, token_type = "Bearer", expires_in = settings.TokenLifeSeconds });
            }
        }
        catch (ApiError error)
        {
            await Answer.WriteAsync(context, error.Status, error.Body);
        }
    }
}
