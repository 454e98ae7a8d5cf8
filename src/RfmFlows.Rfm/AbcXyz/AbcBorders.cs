namespace RfmFlows.Rfm;

/// <summary>
/// The ABC classes: objects by falling value share the total; A are those up to the first border of the running share, B up to the second, C the rest.
/// An object that crosses a border belongs to the higher class, so an object is of a class when the objects before it stay below its border.
/// </summary>
/// <param name="A">Percent of the total. Default 80.</param>
/// <param name="B">Percent of the total. Default 95.</param>
public sealed record AbcBorders(decimal A = 80, decimal B = 95)
{
    /// <summary>All that is wrong with the borders; empty = they can be used.</summary>
    public IReadOnlyList<Text> Problems() => A > 0 && B > A && B <= 100 ? [] :
    [
        new($"The ABC borders {A} and {B} % must grow and lie above 0 and not above 100.", $"Границы ABC {A} и {B} % должны возрастать и лежать выше 0 и не выше 100."),
    ];
}
