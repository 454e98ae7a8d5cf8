namespace RfmFlows.Rfm;

/// <summary>
/// What the lifecycle stages are measured by. Pauses are told in multiples of the purchase cycle: the customer's own median gap between visits where
/// there are at least <see cref="OwnCycleVisits"/> visits, else that of the whole base, held between <see cref="MinCycle"/> and <see cref="MaxCycle"/>.
/// </summary>
public sealed record StageRules
{
    /// <summary>Visits from which the customer's own median gap is the cycle. Fixed.</summary>
    public const int OwnCycleVisits = 3;

    /// <summary>The cycle where nobody has come twice, in days. Fixed.</summary>
    public const int CycleOfNobody = 30;

    /// <summary>The shortest cycle, in days. Default 7.</summary>
    public int MinCycle { get; init; } = 7;

    /// <summary>The longest cycle, in days. Default 365.</summary>
    public int MaxCycle { get; init; } = 365;

    /// <summary>Up to so many cycles since the last purchase a customer buys. Default 1.</summary>
    public decimal Buying { get; init; } = 1;

    /// <summary>Up to so many cycles a customer dozes. A purchase after a longer pause is a return. Default 2.</summary>
    public decimal Dozing { get; init; } = 2;

    /// <summary>Up to so many cycles a customer sleeps; lost beyond. Default 4.</summary>
    public decimal Sleeping { get; init; } = 4;

    /// <summary>Purchases up to which a customer develops; active beyond. Default 3.</summary>
    public int Developing { get; init; } = 3;

    /// <summary>All that is wrong with the rules; empty = they can be used.</summary>
    public IReadOnlyList<Text> Problems()
    {
        var problems = new List<Text>();
        if (MinCycle < 1 || MaxCycle < MinCycle)
        {
            problems.Add(new(
                $"The cycle is held between {MinCycle} and {MaxCycle} days: the first must be at least 1 and not greater than the second.",
                $"Цикл ограничен от {MinCycle} до {MaxCycle} дн.: первое должно быть не меньше 1 и не больше второго."));
        }

        if (Buying <= 0 || Dozing <= Buying || Sleeping <= Dozing)
        {
            problems.Add(new(
                $"The borders {Buying}, {Dozing}, {Sleeping} cycles must be above 0 and must grow.",
                $"Границы {Buying}, {Dozing}, {Sleeping} цикла должны быть больше 0 и возрастать."));
        }

        if (Developing < 1)
        {
            problems.Add(new(
                $"{Developing} purchases are too few for a developing customer: take at least 1.",
                $"{Developing} — слишком мало покупок для развивающегося клиента: задайте не меньше 1."));
        }

        return problems;
    }
}
