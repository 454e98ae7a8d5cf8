namespace RfmFlows.Rfm;

/// <summary>The six activity segments by days since the last purchase.</summary>
public static class ActivitySegments
{
    /// <summary>Came back after a long pause, not long ago.</summary>
    public static Segment Returned { get; } = new(
        "returned",
        new("Returned", "Возвращённые"),
        new("Bought again after a long pause.", "Снова купили после долгого перерыва."),
        new("Hold them: thank them, bring about one more purchase soon.", "Удержите: поблагодарите и подведите к ещё одной покупке."),
        "#2166ac");

    /// <summary>Bought not long ago.</summary>
    public static Segment Active { get; } = new(
        "active",
        new("Active", "Активные"),
        new("Bought not long ago.", "Недавно покупали."),
        new("Build the habit: loyalty programme, related goods.", "Закрепляйте привычку: программа лояльности, сопутствующие товары."),
        "#1b7837");

    /// <summary>Begins to stay away.</summary>
    public static Segment PreChurn { get; } = new(
        "pre-churn",
        new("Pre-churn", "Предотток"),
        new("Begin to stay away.", "Начинают пропадать."),
        new("Remind them now, it is still cheap.", "Напомните сейчас, пока это недорого."),
        "#fee08b");

    /// <summary>Is about to be gone.</summary>
    public static Segment Churn { get; } = new(
        "churn",
        new("Churn", "Отток"),
        new("Have not bought for long.", "Давно не покупали."),
        new("Win them back with a strong offer.", "Возвращайте сильным предложением."),
        "#ef8a62");

    /// <summary>Is gone.</summary>
    public static Segment Gone { get; } = new(
        "gone",
        new("Gone", "Ушедшие"),
        new("Have not bought for very long.", "Не покупали очень давно."),
        new("One last offer; without an answer stop writing to them.", "Последнее предложение; нет ответа — прекратите рассылку."),
        "#878787");

    /// <summary>All segments as they are listed to a user; non-buyers are <see cref="Segment.NoPurchases"/>.</summary>
    public static IReadOnlyList<Segment> All { get; } = [Segment.NoPurchases, Returned, Active, PreChurn, Churn, Gone];

    /// <summary>The rule an engine writes as a CASE.</summary>
    /// <exception cref="ArgumentException">The borders have <see cref="ActivityBorders.Problems"/>.</exception>
    public static ActivityCase ToCase(ActivityBorders borders)
    {
        ArgumentNullException.ThrowIfNull(borders);
        if (borders.Problems() is [var first, ..])
        {
            throw new ArgumentException(first.En, nameof(borders));
        }

        return new(
            Segment.NoPurchases,
            [
                new(ActivityMeasure.DaysSinceReturn, borders.ReturnedFor, Returned),
                new(ActivityMeasure.DaysSinceLast, borders.Active, Active),
                new(ActivityMeasure.DaysSinceLast, borders.PreChurn, PreChurn),
                new(ActivityMeasure.DaysSinceLast, borders.Churn, Churn),
            ],
            Gone);
    }
}
