using Xunit.Abstractions;
using Xunit.Sdk;

namespace RfmFlows.Warehouse.Tests;

public sealed class EngineTestCase : XunitTestCase
{
    [Obsolete("For the deserialiser")]
    public EngineTestCase()
    {
    }

    public EngineTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        base.GetSkipReason(factAttribute)
        ?? (typeof(IClassFixture<PostgresEngine>).IsAssignableFrom(TestMethod.TestClass.Class.ToRuntimeType()) ? PostgresEngine.SkipReason : null);
}
