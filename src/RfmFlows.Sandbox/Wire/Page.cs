namespace RfmFlows.Sandbox.Wire;

/// <summary>A window onto a list.</summary>
internal readonly record struct Page(int Limit, long Offset);
