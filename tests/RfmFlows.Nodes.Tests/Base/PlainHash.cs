using RfmFlows.Engine;

namespace RfmFlows.Nodes.Tests.Base;

/// <summary>Hashes that can be read.</summary>
internal sealed class PlainHash : IPersonHash
{
    public string Of(string kind, string value) => $"{kind}:{value}";
}
