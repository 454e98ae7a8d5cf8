namespace RfmFlows.Rfm;

/// <summary>
/// The day borders of the activity segments. "Returned" outranks "active": a customer whose present run of activity began
/// after a pause of at least <see cref="ReturnGap"/> days, and not more than <see cref="ReturnedFor"/> days ago.
/// </summary>
public sealed record ActivityBorders
{
    private readonly int? _returnGap;
    private readonly int? _returnedFor;

    /// <summary>Active up to this many days since the last purchase. Default 60.</summary>
    public int Active { get; init; } = 60;

    /// <summary>Pre-churn up to this many days. Default 120.</summary>
    public int PreChurn { get; init; } = 120;

    /// <summary>Churn up to this many days; gone beyond. Default 180.</summary>
    public int Churn { get; init; } = 180;

    /// <summary>The shortest pause between two purchases, in days, that makes the second a return. Default: <see cref="PreChurn"/> + 1.</summary>
    public int ReturnGap
    {
        get => _returnGap ?? PreChurn + 1;
        init => _returnGap = value;
    }

    /// <summary>How many days after the return a customer counts as returned; at most <see cref="Active"/>, which is the default.</summary>
    public int ReturnedFor
    {
        get => _returnedFor ?? Active;
        init => _returnedFor = value;
    }

    /// <summary>All that is wrong with the borders; empty = they can be used.</summary>
    public IReadOnlyList<Text> Problems()
    {
        var problems = new List<Text>();
        if (Active < 0 || PreChurn <= Active || Churn <= PreChurn)
        {
            problems.Add(new(
                $"The borders {Active}, {PreChurn}, {Churn} days must not be negative and must grow.",
                $"Границы {Active}, {PreChurn}, {Churn} дн. должны быть неотрицательными и возрастать."));
        }

        if (ReturnGap <= Active)
        {
            problems.Add(new(
                $"A pause of {ReturnGap} days does not leave “active” (up to {Active} days): take a longer one.",
                $"Пауза {ReturnGap} дн. не выводит из «Активных» (до {Active} дн.): задайте больше."));
        }

        if (ReturnedFor < 0 || ReturnedFor > Active)
        {
            problems.Add(new(
                $"“Returned” for {ReturnedFor} days is out of limits: take 0 to {Active} days.",
                $"«Возвращённые» в течение {ReturnedFor} дн. вне пределов: задайте от 0 до {Active} дн."));
        }

        return problems;
    }
}
