namespace RfmFlows.Warehouse;

/// <summary>What is told of each group.</summary>
/// <param name="Function">How its values become one.</param>
/// <param name="Column">Whose values; null to count rows.</param>
public sealed record GroupMeasure(GroupFunction Function, Column? Column = null)
{
    /// <summary>Whether the function can be applied to such a column.</summary>
    public bool IsPossible => Function switch
    {
        GroupFunction.Count => true,
        GroupFunction.Distinct => Column is not null,
        GroupFunction.Min or GroupFunction.Max => Column is { Type: { IsNumber: true } or { IsTime: true } },
        _ => Column is { Type.IsNumber: true },
    };
}
