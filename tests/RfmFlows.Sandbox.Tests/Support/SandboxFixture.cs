namespace RfmFlows.Sandbox.Tests.Support;

/// <summary>One sandbox for all tests of a class.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    internal RunningSandbox Sandbox { get; private set; } = null!;

    public async Task InitializeAsync() => Sandbox = await RunningSandbox.StartAsync();

    public async Task DisposeAsync() => await Sandbox.DisposeAsync();
}
