using RfmFlows.Engine;
using RfmFlows.Store;

namespace RfmFlows.Server.Api;

/// <summary>A stretch of a longer list.</summary>
/// <param name="Total">How many there are in all.</param>
internal sealed record PageView<T>(IReadOnlyList<T> Items, long Total, int Offset)
{
    public static PageView<T> Of<TFrom>(Page<TFrom> page, int offset, Func<TFrom, T> view) => new([.. page.Items.Select(view)], page.Total, offset);
}

/// <summary>Reads which stretch a request wants.</summary>
internal static class Paging
{
    /// <summary>Most entries of one page.</summary>
    public const int Most = 1000;

    public static PageRequest Read(int? offset, int? limit) => new(
        offset is null or >= 0 ? offset ?? 0 : throw new FlowException(ApiRemarks.BadQuery("offset", $"{offset}", ("0 or more", "0 или больше"))),
        limit is null or (>= 1 and <= Most) ? limit ?? 50 : throw new FlowException(ApiRemarks.BadQuery("limit", $"{limit}", ($"1 to {Most}", $"от 1 до {Most}"))));
}
