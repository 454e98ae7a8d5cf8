using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Secrets by name. Values go in and never come out.</summary>
internal static class SecretsEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var secrets = api.MapGroup("/secrets").WithTags("Secrets");
        secrets.MapGet("", ListAsync).Is("listSecrets", "The names of stored secrets, and the scenarios that name them");
        secrets.MapPut("/{name}", SaveAsync).Is("saveSecret", "Store a secret", 400);
        secrets.MapDelete("/{name}", DeleteAsync).Is("deleteSecret", "Forget a secret", 404);
    }

    private static async Task<Ok<IReadOnlyList<SecretView>>> ListAsync(SecretStore store, OutsideWays ways, CancellationToken cancellation)
    {
        var uses = await ways.SecretsAsync(cancellation);
        return TypedResults.Ok<IReadOnlyList<SecretView>>([.. (await store.ListAsync(cancellation)).Select(s => SecretView.Of(s, [.. uses[s.Name]]))]);
    }

    private static async Task<NoContent> SaveAsync(string name, SecretBody body, SecretStore store, Auditor audit, CancellationToken cancellation)
    {
        await store.SaveAsync(name, body.Value, audit.Who, cancellation);
        await audit.AddAsync("secret.save", name);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> DeleteAsync(string name, SecretStore store, Auditor audit, CancellationToken cancellation)
    {
        if (!await store.DeleteAsync(name, cancellation))
        {
            throw new FlowException(ApiRemarks.NoSecret(name));
        }
        await audit.AddAsync("secret.delete", name);
        return TypedResults.NoContent();
    }
}

/// <summary>A secret as people may see it.</summary>
/// <param name="IsOverridden">An environment variable stands before the stored value.</param>
/// <param name="UsedBy">The stored scenarios whose drafts name it.</param>
internal sealed record SecretView(string Name, string SavedBy, DateTimeOffset SavedAt, bool IsOverridden, IReadOnlyList<ScenarioNameView> UsedBy)
{
    public static SecretView Of(SecretInfo secret, IReadOnlyList<ScenarioNameView> usedBy) => new(secret.Name, secret.SavedBy, secret.SavedAt, secret.IsOverridden, usedBy);
}

/// <summary>A secret's value.</summary>
internal sealed record SecretBody(string Value)
{
    // Records print their values; this one must never.
    public override string ToString() => nameof(SecretBody);
}
