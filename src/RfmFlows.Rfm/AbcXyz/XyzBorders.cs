namespace RfmFlows.Rfm;

/// <summary>
/// The XYZ classes by the coefficient of variation of the values of equal periods: X up to the first border, Y up to the second, Z beyond and where nothing
/// was consumed. The usual borders suit goods; for people take wider ones, such as 50 and 100.
/// </summary>
/// <param name="X">Percent, included. Default 10.</param>
/// <param name="Y">Percent, included. Default 25.</param>
public sealed record XyzBorders(decimal X = 10, decimal Y = 25)
{
    /// <summary>All that is wrong with the borders; empty = they can be used.</summary>
    public IReadOnlyList<Text> Problems() => X >= 0 && Y > X ? [] :
    [
        new($"The XYZ borders {X} and {Y} % must grow and not be negative.", $"Границы XYZ {X} и {Y} % должны возрастать и быть неотрицательными."),
    ];
}
