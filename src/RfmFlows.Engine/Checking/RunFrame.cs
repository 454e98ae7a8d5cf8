namespace RfmFlows.Engine;

/// <summary>What all nodes of one check or run have in common.</summary>
internal sealed record RunFrame(Scenario Scenario, DateOnly AsOf, string Folder, FlowEnvironment Environment)
{
    public T Service<T>()
        where T : class => Environment.Service<T>();

    public string ResolvePath(string path, bool write) => Environment.Files.Resolve(path, Folder, write);
}
