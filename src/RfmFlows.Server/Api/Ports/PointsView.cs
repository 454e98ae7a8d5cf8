namespace RfmFlows.Server.Api;

/// <summary>Points of a port's rows that have both coordinates.</summary>
/// <param name="Run">The run that gave the rows.</param>
/// <param name="Total">How many such rows there are; of more than are given, every so-manieth was taken.</param>
/// <param name="Points">x, y, and the colour where one was asked for.</param>
internal sealed record PointsView(string Run, long Total, IReadOnlyList<IReadOnlyList<object?>> Points);
