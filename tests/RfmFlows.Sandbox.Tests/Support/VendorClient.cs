using System.Diagnostics;
using System.Text.Json.Nodes;

namespace RfmFlows.Sandbox.Tests.Support;

/// <summary>Runs scripts with the vendor's own npm client, installing it by its lock file where it is missing.</summary>
internal static class VendorClient
{
    private static readonly SemaphoreSlim Installing = new(1, 1);

    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "tests", "RfmFlows.Sandbox.Tests", "vendor");

    public static string Example => Path.Combine(Folder, "node_modules", "sendpulse-api", "example.js");

    /// <summary>Runs a script against the sandbox; returns what it printed and each answer it got.</summary>
    public static async Task<(string Output, IReadOnlyList<JsonNode> Answers)> RunAsync(string script, Uri sandbox)
    {
        await InstallAsync();
        using var tokens = new TemporaryFolder();
        var (output, error) = await RunAsync("node", ["--no-deprecation", "-r", Path.Combine(Folder, "to-loopback.cjs"), script], start =>
        {
            start.Environment["NODE_PATH"] = Path.Combine(Folder, "node_modules");
            start.Environment["SANDBOX_ADDRESS"] = sandbox.ToString();
            start.Environment["SANDBOX_TOKENS"] = tokens.Path;
        });
        return (output, [.. error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)]);
    }

    private static async Task InstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            if (!File.Exists(Example))
            {
                await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], start => start.WorkingDirectory = Folder);
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<(string Output, string Error)> RunAsync(string program, string[] arguments, Action<ProcessStartInfo> configure)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        configure(start);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end by itself.");
        }

        process.ExitCode.ShouldBe(0, await error);
        return (await output, await error);
    }
}
