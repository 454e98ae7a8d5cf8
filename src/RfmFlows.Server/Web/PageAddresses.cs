namespace RfmFlows.Server.Web;

/// <summary>The addresses that the designer's page answers to: the root, and all below one of its sections.</summary>
internal static class PageAddresses
{
    private static readonly string[] Sections = ["recipes", "scenarios", "runs", "customers", "segments", "rfm", "connections", "files", "settings", "inbox"];

    public static IEnumerable<string> Routes => ["/", .. Sections.Select(s => $"/{s}/{{**rest}}")];

    /// <summary>Whether the address opens a scenario in the editor.</summary>
    public static bool IsOfEditor(PathString path) => path.StartsWithSegments("/scenarios", out var rest) && rest.Value is { Length: > 1 };

    public static bool Has(PathString path) => path == "/" || Sections.Any(s => path.StartsWithSegments($"/{s}"));
}
