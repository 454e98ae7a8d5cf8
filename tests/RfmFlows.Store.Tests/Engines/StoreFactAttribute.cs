using Xunit.Sdk;

namespace RfmFlows.Store.Tests;

/// <summary>A fact of the compliance suite; skipped where its class needs a PostgreSQL that is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("RfmFlows.Store.Tests.StoreFactDiscoverer", "RfmFlows.Store.Tests")]
public sealed class StoreFactAttribute : FactAttribute;
