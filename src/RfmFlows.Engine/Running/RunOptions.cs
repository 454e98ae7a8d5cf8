namespace RfmFlows.Engine;

/// <summary>How the engine runs plans.</summary>
public sealed record RunOptions
{
    /// <summary>Nodes that run side by side; 2 by default. Each statement already uses every thread of the warehouse.</summary>
    public int ParallelNodes { get; init; } = 2;

    /// <summary>How often progress is told; a quarter of a second by default.</summary>
    public TimeSpan ProgressEvery { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Told of every exception that is a defect of the program, not a fault that a user can mend, so that the host can log its stack;
    /// with the node's id, or an empty text where it came from an observer or from clearing up.
    /// </summary>
    public Action<Exception, string>? OnDefect { get; init; }
}
