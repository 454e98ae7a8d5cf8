using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace RfmFlows.Store;

/// <summary>Names one process so that another on the same machine can tell whether it still lives, even when its number was given away again.</summary>
/// <param name="Machine">The machine since its last start; in a container, the container. Process numbers mean nothing outside it.</param>
/// <param name="Started">When it started, in a form that setting the clock does not change where the system has one.</param>
internal sealed record ProcessIdentity(string Machine, int ProcessId, string Started)
{
    public static ProcessIdentity Current { get; } = new(
        string.Join('|', Environment.MachineName, BootId(), Namespace()), Environment.ProcessId, StartOf(Environment.ProcessId) ?? "");

    /// <summary>Whether the process lives; null when it ran on another machine and this one cannot know.</summary>
    public bool? IsAlive => Machine == Current.Machine ? StartOf(ProcessId) == Started : null;

    private static string? StartOf(int process)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                return StartOf(File.ReadAllText($"/proc/{process}/stat"));
            }
            using var found = Process.GetProcessById(process);
            return found.StartTime.ToUniversalTime().ToString("s", CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The start in the words of <c>/proc/PID/stat</c>; null for a process that has ended and only waits for its parent to notice.</summary>
    internal static string? StartOf(string stat)
    {
        // The name in brackets may hold anything. Behind it stands the state; 19 fields later the start in ticks since the machine's.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[0] is "Z" or "X" ? null : fields[19];
    }

    private static string BootId() => OperatingSystem.IsLinux() ? ReadOrEmpty(() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()) : "";

    private static string Namespace() => OperatingSystem.IsLinux() ? ReadOrEmpty(() => new FileInfo("/proc/self/ns/pid").LinkTarget ?? "") : "";

    private static string ReadOrEmpty(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
