using RfmFlows.Engine;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>Why a customer is in another segment than before, as the ledger writes it.</summary>
internal static class MoveCauses
{
    /// <summary>Was in the base when the history began. No move: since when is not known.</summary>
    public const string First = "first";
    /// <summary>Was not in the base before.</summary>
    public const string Entered = "entered";
    /// <summary>Is no longer in the base.</summary>
    public const string Left = "left";
    /// <summary>Has bought since the snapshot before.</summary>
    public const string Bought = "bought";
    /// <summary>Has not, so that nothing but time has passed.</summary>
    public const string Time = "time";
    /// <summary>What was known of the customer has changed: late or corrected receipts.</summary>
    public const string Corrected = "corrected";
    /// <summary>The rule is another one. No move of the customer.</summary>
    public const string Rule = "rule";

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(Bought, ("Bought", "Покупка")), new(Time, ("Time passed", "Прошло время")), new(Entered, ("Entered the base", "Появился в базе")),
        new(Left, ("Left the base", "Ушёл из базы")), new(Corrected, ("Data corrected", "Данные исправлены")), new(Rule, ("Rule changed", "Сменилось правило")),
        new(First, ("There when the history began", "Был в базе в начале истории")),
    ];

    /// <summary>All that are moves of customers.</summary>
    public static IReadOnlyList<string> Moves { get; } = [.. Choices.Select(c => c.Value).Where(c => c is not (Rule or First))];
}
