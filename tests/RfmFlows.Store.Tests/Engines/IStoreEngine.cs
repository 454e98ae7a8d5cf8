namespace RfmFlows.Store.Tests;

/// <summary>An engine that the suite runs on; one instance gives one empty store.</summary>
public interface IStoreEngine : IAsyncDisposable
{
    ControlDatabaseOptions Options { get; }
}
