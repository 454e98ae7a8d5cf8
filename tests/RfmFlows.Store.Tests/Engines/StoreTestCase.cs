using Xunit.Abstractions;
using Xunit.Sdk;

namespace RfmFlows.Store.Tests;

public sealed class StoreTestCase : XunitTestCase
{
    [Obsolete("For the deserialiser")]
    public StoreTestCase()
    {
    }

    public StoreTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        base.GetSkipReason(factAttribute) ?? (NeedsPostgreSql(TestMethod.TestClass.Class.ToRuntimeType()) ? PostgreSqlEngine.SkipReason : null);

    private static bool NeedsPostgreSql(Type? type) =>
        type is not null && (type.GenericTypeArguments.Contains(typeof(PostgreSqlEngine)) || NeedsPostgreSql(type.BaseType));
}
