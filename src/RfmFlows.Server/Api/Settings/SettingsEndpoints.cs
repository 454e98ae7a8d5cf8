using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>Settings of the installation.</summary>
internal static class SettingsEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var settings = api.MapGroup("/settings").WithTags("Settings");
        settings.MapGet("", ListAsync).Is("listSettings", "All settings; null where nothing was set");
        settings.MapPut("/{name}", SaveAsync).Is("saveSetting", "Set a value; null forgets it", 400, 404);
    }

    private static async Task<Ok<IReadOnlyDictionary<string, string?>>> ListAsync(SettingStore store, CancellationToken cancellation)
    {
        var set = await store.AllAsync(cancellation);
        return TypedResults.Ok<IReadOnlyDictionary<string, string?>>(InstallationSettings.Names.ToDictionary(n => n, set.GetValueOrDefault, StringComparer.Ordinal));
    }

    private static async Task<NoContent> SaveAsync(string name, SettingBody body, SettingStore store, Auditor audit, CancellationToken cancellation)
    {
        InstallationSettings.Check(name, body.Value);
        await store.SetAsync(name, body.Value, cancellation);
        await audit.AddAsync("setting.save", name);
        return TypedResults.NoContent();
    }
}

/// <summary>A setting's value; null forgets it.</summary>
internal sealed record SettingBody(string? Value);
