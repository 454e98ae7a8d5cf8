namespace RfmFlows.Rfm;

/// <summary>A named group of customers.</summary>
/// <param name="Id">The name kept in scenarios and tables: lower-case words joined by hyphens; it never changes.</param>
/// <param name="Title">The name as a user reads it.</param>
/// <param name="Meaning">Who these customers are.</param>
/// <param name="Advice">What to do with them.</param>
/// <param name="Colour">The colour on screen, #rrggbb.</param>
public sealed record Segment(string Id, Text Title, Text Meaning, Text Advice, string Colour)
{
    /// <summary>
    /// Customers without any purchase, or with returns only. They have no scores, so no map holds them; a product shows
    /// them beside the segments.
    /// </summary>
    public static Segment NoPurchases { get; } = new(
        "no-purchases",
        new("No purchases", "Нулевые"),
        new("Known by contact, but has not bought yet.", "Контакт есть, покупок ещё не было."),
        new("Give a reason for the first purchase: a welcome series, a first-order discount.", "Дайте повод для первой покупки: приветственная цепочка, скидка на первый заказ."),
        "#9e9e9e");
}
