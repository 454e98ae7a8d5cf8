namespace RfmFlows.Server.Bench;

/// <summary>Something that is measured.</summary>
internal interface IBenchCase
{
    string Name { get; }

    /// <summary>Runs only when it is named, for it takes minutes and disk.</summary>
    bool IsHeavy => false;

    /// <exception cref="BenchException">The case could not be measured.</exception>
    Task<BenchRow> RunAsync(BenchLab lab, CancellationToken cancellation);
}
