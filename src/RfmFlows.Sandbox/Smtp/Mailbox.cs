using System.Text.Json.Nodes;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Smtp;

/// <summary>An address with a name.</summary>
internal sealed record Mailbox(string Email, string Name)
{
    /// <summary>The mailbox, or null where it is absent or its address is none.</summary>
    public static Mailbox? Read(JsonNode? node)
    {
        var email = node is JsonObject fields ? Loose.Text(fields["email"]) : Loose.Text(node);
        return EmailSyntax.Fits(email) ? new Mailbox(email!.Trim(), Loose.Text((node as JsonObject)?["name"]) ?? "") : null;
    }

    /// <summary>All mailboxes, or null where one of them is none.</summary>
    public static List<Mailbox>? ReadList(JsonArray? nodes)
    {
        var all = nodes?.Select(Read).OfType<Mailbox>().ToList();
        return all?.Count == nodes?.Count ? all : null;
    }
}
