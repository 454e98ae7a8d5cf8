using System.Diagnostics;

namespace RfmFlows.Store.Tests;

/// <summary>Owners whose process is not this one.</summary>
internal static class Processes
{
    /// <summary>An owner on this machine whose process was there and has gone.</summary>
    public static async Task<RunOwner> DeadOwnerAsync(ControlDatabase database)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await RunOwner.RegisterAsync(database, ProcessIdentity.Current with { ProcessId = process.Id }, CancellationToken.None);
    }

    /// <summary>An owner on another machine, which only its lease speaks for.</summary>
    public static Task<RunOwner> RemoteOwnerAsync(ControlDatabase database) =>
        RunOwner.RegisterAsync(database, new ProcessIdentity("elsewhere", 1, "1"), CancellationToken.None);
}
