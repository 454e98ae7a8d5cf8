namespace RfmFlows.Engine;

/// <summary>A port of a submodel: outside like that of any node, inside the other way round.</summary>
public sealed record SubmodelPort(string Name, PortKind Kind)
{
    /// <summary>The caption; empty means the name.</summary>
    public LocalText Title { get; init; } = LocalText.Empty;

    /// <summary>Connections only: which kind of connection, for example <c>sendpulse</c>.</summary>
    public string Service { get; init; } = "";

    /// <summary>Inputs only: nothing needs to be linked from outside.</summary>
    public bool Optional { get; init; }

    internal Port ToPort() => new(Name, Kind, Title == LocalText.Empty ? LocalText.Same(Name) : Title) { ConnectionKind = Service, Required = !Optional };
}
