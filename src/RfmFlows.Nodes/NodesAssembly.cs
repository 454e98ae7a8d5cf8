namespace RfmFlows.Nodes;

/// <summary>Marks the assembly that holds the palette; the catalogue finds the node types in it by themselves.</summary>
public static class NodesAssembly;
