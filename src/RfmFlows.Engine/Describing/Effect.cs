namespace RfmFlows.Engine;

/// <summary>What a node does outside the tables that it gives.</summary>
public enum Effect
{
    /// <summary>Nothing: the same input gives the same output, so results may be reused.</summary>
    None,
    /// <summary>Reads from outside. Reused only while the source's fingerprint is the same.</summary>
    Import,
    /// <summary>Writes outside or keeps something under a name. Never reused; captured in a dry run.</summary>
    Write,
    /// <summary>Sends messages. Never reused; captured in a dry run.</summary>
    Send,
}
