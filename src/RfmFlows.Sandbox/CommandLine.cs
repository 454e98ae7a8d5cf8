using System.Globalization;
using System.Net;

namespace RfmFlows.Sandbox;

/// <summary>Reads the program's arguments.</summary>
internal static class CommandLine
{
    public const string Help =
        """
        RfmFlows.Sandbox: a stand-in for SendPulse's REST API on this machine.

          --data DIR             folder that keeps everything accepted (required)
          --port N               port to listen on; 0 (default) takes a free one
          --host ADDRESS         loopback address to listen on; default 127.0.0.1, others are refused
          --client-id X          client id that gets a token; default any
          --client-secret Y      client secret that gets a token; default any
          --api-key Z            static API key; default none
          --settings FILE        JSON file with switches to start with
          --help                 this text

        When ready it prints one line of JSON with its address. Exit codes: 0 stopped, 1 could not start, 2 wrong arguments.

        """;

    /// <exception cref="ArgumentException">An argument is unknown, incomplete or missing; the message says which.</exception>
    public static SandboxOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new SandboxOptions { DataFolder = "" };
        for (var index = 0; index < arguments.Count; index += 2)
        {
            var name = arguments[index];
            var value = index + 1 < arguments.Count ? arguments[index + 1] : throw new ArgumentException($"{name} needs a value.");
            options = name switch
            {
                "--data" => options with { DataFolder = value },
                "--port" => options with { Port = Port(value) },
                "--host" => options with { Listen = Host(value) },
                "--client-id" => options with { ClientId = value },
                "--client-secret" => options with { ClientSecret = value },
                "--api-key" => options with { ApiKey = value },
                "--settings" => options with { SettingsJson = File.ReadAllText(value) },
                _ => throw new ArgumentException($"{name} is not known; see --help."),
            };
        }

        return options.DataFolder.Length > 0 ? options : throw new ArgumentException("--data DIR is required; see --help.");
    }

    private static int Port(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port
            : throw new ArgumentException($"--port {text} is no port; give a number from 0 to 65535.");

    private static IPAddress Host(string text) =>
        text == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(text, out var address) ? address
            : throw new ArgumentException($"--host {text} is no address; give 127.0.0.1 or ::1.");
}
