using System.Net;

namespace RfmFlows.Sandbox;

/// <summary>How a sandbox is started.</summary>
public sealed record SandboxOptions
{
    /// <summary>The folder that keeps everything accepted; it is created where absent.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The port to listen on. Default 0: any free one.</summary>
    public int Port { get; init; }

    /// <summary>The loopback address to listen on. Default 127.0.0.1; any other than a loopback address is refused.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>The client id that gets a token. Default null: any that is not empty.</summary>
    public string? ClientId { get; init; }

    /// <summary>The client secret that gets a token. Default null: any that is not empty.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A static API key taken as bearer without a token call. Default null: none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Settings to start with, as JSON; they overlay those kept in the data folder. Default null: as kept.</summary>
    public string? SettingsJson { get; init; }

    /// <summary>The clock. Default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Makes the source of chance from a seed. Default <see cref="Random(int)"/>.</summary>
    public Func<int, Random> CreateRandom { get; init; } = seed => new Random(seed);

    /// <summary>Where failures of the sandbox itself are logged; never addresses, texts or secrets. Default null: nowhere.</summary>
    public ILoggerFactory? Loggers { get; init; }
}
