using System.Diagnostics.CodeAnalysis;

namespace RfmFlows.Engine;

/// <summary>One end of a link, written <c>node.port</c>.</summary>
public sealed record PortRef(string Node, string Port)
{
    public override string ToString() => $"{Node}.{Port}";

    public static bool TryParse(string text, [NotNullWhen(true)] out PortRef? port)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        port = dot > 0 && dot < text.Length - 1 ? new PortRef(text[..dot], text[(dot + 1)..]) : null;
        return port is not null;
    }
}

/// <summary>Joins an output port to an input port of the same kind; written <c>a.out -> b.in</c>.</summary>
public sealed record Link(PortRef From, PortRef To)
{
    public override string ToString() => $"{From} -> {To}";

    public static bool TryParse(string text, [NotNullWhen(true)] out Link? link)
    {
        link = null;
        var parts = text.Split("->", StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !PortRef.TryParse(parts[0], out var from) || !PortRef.TryParse(parts[1], out var to))
        {
            return false;
        }
        link = new Link(from, to);
        return true;
    }
}
