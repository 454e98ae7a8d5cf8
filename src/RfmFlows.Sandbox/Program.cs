using System.Runtime.InteropServices;
using System.Text.Json;
using RfmFlows.Sandbox;
using RfmFlows.Sandbox.Settings;

if (args.Contains("--help"))
{
    Console.Write(CommandLine.Help);
    return 0;
}

// The standard output carries the address and nothing else.
using var loggers = LoggerFactory.Create(logging =>
    logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
try
{
    await using var sandbox = await SandboxHost.StartAsync(CommandLine.Parse(args) with { Loggers = loggers });
    Console.WriteLine(JsonSerializer.Serialize(new { address = sandbox.Address }));
    var stopped = new TaskCompletionSource();
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    await stopped.Task;
    return 0;

    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        stopped.TrySetResult();
    }
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
catch (Exception error) when (error is IOException or SettingsFormatException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
