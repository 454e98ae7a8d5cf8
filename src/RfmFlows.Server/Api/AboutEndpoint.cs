using System.Reflection;

namespace RfmFlows.Server.Api;

/// <summary>What this installation is, for the pages.</summary>
internal static class AboutEndpoint
{
    internal static readonly string Version = typeof(AboutEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public static void Map(IEndpointRouteBuilder api) => api.MapGroup("/about").WithTags("About")
        .MapGet("", (ServerOptions options) => TypedResults.Ok(new AboutView(Version, options.Sandbox, options.MaxUpload))).Is("about", "What this installation is");
}

/// <summary>What an installation is.</summary>
/// <param name="Sandbox">The address of the sandbox's page; null when none runs.</param>
/// <param name="MaxUpload">Most bytes of one uploaded file.</param>
internal sealed record AboutView(string Version, string? Sandbox, long MaxUpload);
