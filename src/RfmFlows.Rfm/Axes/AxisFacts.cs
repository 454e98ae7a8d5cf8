namespace RfmFlows.Rfm;

/// <summary>What is known of an <see cref="Axis"/> without any data.</summary>
public static class AxisFacts
{
    /// <summary>All axes in the order in which a score is read: R, F, M.</summary>
    public static IReadOnlyList<Axis> All { get; } = [Axis.Recency, Axis.Frequency, Axis.Monetary];

    /// <summary>Lower is better for recency, higher for the others.</summary>
    public static AxisDirection Direction(this Axis axis) =>
        axis == Axis.Recency ? AxisDirection.LowerIsBetter : AxisDirection.HigherIsBetter;

    /// <summary>The letter of the axis in a score such as "R5 F1": R, F or M.</summary>
    public static string Letter(this Axis axis) => axis switch
    {
        Axis.Recency => "R",
        Axis.Frequency => "F",
        Axis.Monetary => "M",
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "Not an axis."),
    };

    /// <summary>The name of the axis as a user reads it.</summary>
    public static Text Title(this Axis axis) => axis switch
    {
        Axis.Recency => new("Recency", "Давность"),
        Axis.Frequency => new("Frequency", "Частота"),
        Axis.Monetary => new("Monetary value", "Сумма покупок"),
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "Not an axis."),
    };

    /// <summary>Whether the values are whole numbers (days, purchases), so that intervals can be told as "31–90".</summary>
    public static bool IsWhole(this Axis axis) => axis != Axis.Monetary;
}
