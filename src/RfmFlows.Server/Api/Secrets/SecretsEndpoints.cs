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
        secrets.MapGet("", async (SecretStore store, CancellationToken cancellation) =>
            TypedResults.Ok<IReadOnlyList<SecretView>>([.. (await store.ListAsync(cancellation)).Select(SecretView.Of)])).Is("listSecrets", "The names of stored secrets");
        secrets.MapPut("/{name}", SaveAsync).Is("saveSecret", "Store a secret", 400);
        secrets.MapDelete("/{name}", DeleteAsync).Is("deleteSecret", "Forget a secret", 404);
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
internal sealed record SecretView(string Name, string SavedBy, DateTimeOffset SavedAt, bool IsOverridden)
{
    public static SecretView Of(SecretInfo secret) => new(secret.Name, secret.SavedBy, secret.SavedAt, secret.IsOverridden);
}

/// <summary>A secret's value.</summary>
internal sealed record SecretBody(string Value)
{
    // Records print their values; this one must never.
    public override string ToString() => nameof(SecretBody);
}
