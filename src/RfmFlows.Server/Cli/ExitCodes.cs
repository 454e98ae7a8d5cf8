namespace RfmFlows.Server.Cli;

/// <summary>What the program's exit code means; the same for every command. Listed in README.md and in --help.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>A defect of the program.</summary>
    public const int Defect = 1;

    /// <summary>The command line is wrong: an unknown option, a missing argument.</summary>
    public const int Usage = 2;

    /// <summary>The scenario, its parameters or its settings have errors. Nothing was run.</summary>
    public const int Invalid = 3;

    /// <summary>A node, a file, a connection, a gateway or the store failed. What was done before is recorded.</summary>
    public const int Failed = 4;

    /// <summary>Done, but the fate of some messages is unknown; they are listed and will not be sent again by themselves.</summary>
    public const int Unknown = 5;

    /// <summary>Stopped by Ctrl+C or a signal.</summary>
    public const int Cancelled = 130;
}
