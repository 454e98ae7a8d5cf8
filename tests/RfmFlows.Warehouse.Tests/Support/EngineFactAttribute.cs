using Xunit.Sdk;

namespace RfmFlows.Warehouse.Tests;

/// <summary>A fact of the compliance suite; skipped where its class needs a PostgreSQL that is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("RfmFlows.Warehouse.Tests.EngineFactDiscoverer", "RfmFlows.Warehouse.Tests")]
public sealed class EngineFactAttribute : FactAttribute;
