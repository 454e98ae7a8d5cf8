using System.Diagnostics;

namespace RfmFlows.Server.Tests.Kills;

/// <summary>A test that mounts a small file system for a child process; skipped where that is not allowed.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> MayMount = new(() =>
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }
        using var probe = Process.Start(new ProcessStartInfo("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", Path.GetTempPath()])
        {
            RedirectStandardError = true,
        })!;
        probe.WaitForExit();
        return probe.ExitCode == 0;
    });

    public SmallDiskFactAttribute()
    {
        if (!MayMount.Value)
        {
            Skip = "Needs Linux and the right to mount a file system.";
        }
    }
}
