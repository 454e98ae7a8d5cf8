using System.Diagnostics;
using System.Text;
using RfmFlows.Engine;

namespace RfmFlows.Server.Bench;

/// <summary>Starts a program of this installation as a process of its own, and watches time and memory.</summary>
internal static class ChildProgram
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs <c>rfmflows</c> to its end.</summary>
    /// <exception cref="BenchException">It ended with another exit code than 0.</exception>
    public static async Task<ChildRun> RunAsync(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Start("rfmflows.dll", arguments, environment);
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var watch = WatchAsync(process);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = new StringBuilder();
        var firstLine = TimeSpan.Zero;
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            firstLine = firstLine == TimeSpan.Zero ? Stopwatch.GetElapsedTime(started) : firstLine;
            output.AppendLine(line);
        }
        await process.WaitForExitAsync(CancellationToken.None);
        var time = Stopwatch.GetElapsedTime(started);
        cancellation.ThrowIfCancellationRequested();
        var (cpu, peak) = await watch;
        return process.ExitCode == 0
            ? new ChildRun(time.TotalSeconds, cpu, peak, firstLine.TotalSeconds, output.ToString())
            : throw new BenchException(Ended(string.Join(' ', arguments), process.ExitCode, $"{await errors}{output}"));
    }

    /// <param name="assembly">A program beside this one.</param>
    public static Process Start(string assembly, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, assembly));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start) ?? throw new BenchException(($"{assembly} could not be started.", $"Не удалось запустить {assembly}."));
    }

    private static LocalText Ended(string arguments, int code, string said) =>
        ($"rfmflows {arguments} ended with {code}: {said}", $"rfmflows {arguments}: код выхода {code}: {said}");

    private static async Task<(double CpuSeconds, double PeakMb)> WatchAsync(Process process)
    {
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        using var timer = new PeriodicTimer(Look);
        try
        {
            do
            {
                process.Refresh();
                (cpu, peak) = (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
            }
            while (await timer.WaitForNextTickAsync() && !process.HasExited);
        }
        catch (InvalidOperationException)
        {
            // The process ended while it was looked at; what was seen before stands.
        }
        return (cpu.TotalSeconds, peak / 1024.0 / 1024.0);
    }
}
