using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Groups of a port's rows.</summary>
/// <param name="Run">The run that gave the rows.</param>
/// <param name="TotalX">How many values x has in all; more than are given means that the rest was left out.</param>
/// <param name="TotalY">The same of y; 0 without one.</param>
internal sealed record GroupsView(string Run, IReadOnlyList<GroupView> Groups, long TotalX, long TotalY)
{
    public static GroupsView Of(string run, TableGroups found) => new(
        run, [.. found.Groups.Select(g => new GroupView(CellValue.Of(g.X), CellValue.Of(g.Y), CellValue.Of(g.Value), g.Rows))], found.TotalX, found.TotalY);
}

/// <summary>The rows that share x and y.</summary>
/// <param name="X">Null for missing values; of bins, where they begin.</param>
/// <param name="Value">What is told of the group; null where there is nothing to tell.</param>
internal sealed record GroupView(object? X, object? Y, object? Value, long Rows);
