namespace RfmFlows.Warehouse;

/// <summary>Why the engine beneath refused or failed; decides who must act.</summary>
public enum WarehouseFault
{
    /// <summary>The SQL is wrong: an unknown column or function, a syntax error.</summary>
    Statement,
    /// <summary>A value cannot be read or converted.</summary>
    Value,
    /// <summary>A file is missing, unreadable or malformed.</summary>
    File,
    /// <summary>The memory limit is too small for the statement.</summary>
    Memory,
    /// <summary>The disk is full or not writable.</summary>
    Disk,
    /// <summary>The database cannot be reached, or another process holds it.</summary>
    Connection,
    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A fault of the engine beneath, in its own words.</summary>
public sealed class WarehouseException(WarehouseFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public WarehouseFault Fault { get; } = fault;
}
