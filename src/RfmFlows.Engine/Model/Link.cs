using System.Diagnostics.CodeAnalysis;

namespace RfmFlows.Engine;

/// <summary>One end of a link, written <c>node.port</c>.</summary>
/// <param name="Node">Empty for a port of the submodel that the link lies in, written <c>.port</c>.</param>
public sealed record PortRef(string Node, string Port)
{
    /// <summary>The end is a port of the submodel around the link.</summary>
    internal bool IsBorder => Node.Length == 0;

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

    /// <param name="inside">Within a submodel, whose own ports the link may join.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Link? link, bool inside = false)
    {
        link = text.Split("->", StringSplitOptions.TrimEntries) is [var from, var to] && End(from, inside) is { } start && End(to, inside) is { } end
            ? new Link(start, end)
            : null;
        return link is not null;
    }

    private static PortRef? End(string text, bool inside)
    {
        if (inside && text.Length > 1 && text[0] == '.')
        {
            return new PortRef("", text[1..]);
        }
        return PortRef.TryParse(text, out var port) ? port : null;
    }
}
