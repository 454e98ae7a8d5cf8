namespace RfmFlows.Engine;

/// <summary>What flows through a port. Only like kinds join.</summary>
public enum PortKind
{
    Table,
    /// <summary>Credentials of a service or a database.</summary>
    Connection,
    /// <summary>Named single values.</summary>
    Variables,
}

/// <summary>Where a node takes or gives something.</summary>
public sealed record Port(string Name, PortKind Kind, LocalText Label)
{
    public LocalText Help { get; init; } = LocalText.Empty;

    /// <summary>Inputs only: the node cannot run without a link here. Default true.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Inputs only: takes any number of links.</summary>
    public bool Many { get; init; }

    /// <summary>Connections only: which kind of connection, for example <c>sendpulse</c>; only the same joins.</summary>
    public string ConnectionKind { get; init; } = "";

    public static Port Table(string name, LocalText label) => new(name, PortKind.Table, label);

    public static Port Connection(string name, string connectionKind, LocalText label) => new(name, PortKind.Connection, label) { ConnectionKind = connectionKind };

    public static Port Variables(string name, LocalText label) => new(name, PortKind.Variables, label);
}
