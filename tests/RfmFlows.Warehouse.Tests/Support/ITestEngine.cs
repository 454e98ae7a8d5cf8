namespace RfmFlows.Warehouse.Tests;

/// <summary>An engine that the compliance suite runs on, with an empty warehouse for each test class.</summary>
public interface ITestEngine : IAsyncLifetime
{
    IWarehouse Warehouse { get; }

    /// <summary>A folder that goes away with the engine.</summary>
    string Folder { get; }
}
