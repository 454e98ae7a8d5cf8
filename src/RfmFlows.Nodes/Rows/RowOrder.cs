using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows;

/// <summary>Hands the order of an input on to an output that has other columns.</summary>
internal static class RowOrder
{
    /// <summary>The keys up to the first whose column the output does not have: what lies behind it would order by something else.</summary>
    public static IReadOnlyList<SortKey> Kept(IReadOnlyList<SortKey> order, Columns output) =>
        Kept(order, name => output.Find(name)?.Name);

    /// <summary>The same where columns are renamed: <paramref name="newName"/> gives the output's name of an input column, or null.</summary>
    public static IReadOnlyList<SortKey> Kept(IReadOnlyList<SortKey> order, Func<string, string?> newName) =>
        [.. order.Select(key => (Name: newName(key.Column), key.Descending)).TakeWhile(key => key.Name is not null).Select(key => new SortKey(key.Name!, key.Descending))];
}
