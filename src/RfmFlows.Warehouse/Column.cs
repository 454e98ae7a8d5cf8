namespace RfmFlows.Warehouse;

/// <summary>A named, typed column. Names are told apart without regard to case, as both engines do when they are quoted alike.</summary>
public sealed record Column(string Name, ColumnType Type);
