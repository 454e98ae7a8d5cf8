using System.Reflection;

namespace RfmFlows.Server.Api;

/// <summary>What this installation is, for the pages.</summary>
internal static class AboutEndpoint
{
    internal static readonly string Version = typeof(AboutEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public static void Map(IEndpointRouteBuilder api) => api.MapGroup("/about").WithTags("About")
        .MapGet("", async (ServerOptions options, ShopZone zone, CancellationToken cancellation) =>
            TypedResults.Ok(new AboutView(Version, options.Sandbox, options.MaxUpload, await zone.IdAsync(cancellation)))).Is("about", "What this installation is");
}

/// <summary>What an installation is.</summary>
/// <param name="Sandbox">The address of the sandbox's page; null when none runs.</param>
/// <param name="MaxUpload">Most bytes of one uploaded file.</param>
/// <param name="TimeZone">IANA name of the zone in which the shop's days begin.</param>
internal sealed record AboutView(string Version, string? Sandbox, long MaxUpload, string TimeZone);
