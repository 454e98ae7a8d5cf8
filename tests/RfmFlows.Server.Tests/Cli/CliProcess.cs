using System.Diagnostics;

namespace RfmFlows.Server.Tests.Cli;

/// <summary>The program as a process of its own.</summary>
internal sealed class CliProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly StringWriter _output = new();

    private CliProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The program's own files, beside those of the tests.</summary>
    public static string Program { get; } = typeof(RfmFlows.Server.Hosting.FlowHost).Assembly.Location;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public static CliProcess Start(IEnumerable<string> args, string? folder = null, IReadOnlyDictionary<string, string>? environment = null) =>
        Start("dotnet", [Program, .. args], folder, environment);

    public static CliProcess Start(string file, IEnumerable<string> args, string? folder, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(file, args) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" };
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
        return new CliProcess(Process.Start(start)!);
    }

    public static async Task<CliResult> RunAsync(IEnumerable<string> args, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(args, folder, environment);
        return await process.WaitAsync();
    }

    /// <summary>The next line of standard output; null at its end.</summary>
    public async Task<string?> ReadLineAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync();
        await _output.WriteLineAsync(line);
        return line;
    }

    /// <summary>SIGKILL, and wait until the process is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>A signal by its name, for example TERM.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public Task WaitForExitAsync() => _process.WaitForExitAsync();

    public async Task<CliResult> WaitAsync()
    {
        await _output.WriteAsync(await _process.StandardOutput.ReadToEndAsync());
        var error = await _error;
        await _process.WaitForExitAsync();
        return new CliResult(_process.ExitCode, _output.ToString(), error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
        _process.Dispose();
        _output.Dispose();
    }
}
