namespace RfmFlows.Rfm;

/// <summary>A counted noun in both languages, put together with numbers.</summary>
internal sealed class WholeNoun
{
    private readonly (string One, string Many) _en;
    private readonly (string One, string Few, string Many) _ru;
    private readonly string _ruGenitiveOne;

    private WholeNoun((string One, string Many) en, (string One, string Few, string Many) ru, string ruGenitiveOne)
    {
        _en = en;
        _ru = ru;
        _ruGenitiveOne = ruGenitiveOne;
    }

    internal static WholeNoun Days { get; } = new(("day", "days"), ("день", "дня", "дней"), "дня");

    internal static WholeNoun Purchases { get; } = new(("purchase", "purchases"), ("покупка", "покупки", "покупок"), "покупки");

    internal Text Range(decimal from, decimal to) => from == to
        ? new($"{Numbers.En(to)} {English(to)}", $"{Numbers.Ru(to)} {Russian(to)}")
        : new($"{Numbers.En(from)}–{Numbers.En(to)} {English(to)}", $"{Numbers.Ru(from)}–{Numbers.Ru(to)} {Russian(to)}");

    internal Text UpTo(decimal to) => new($"up to {Numbers.En(to)} {English(to)}", $"до {Numbers.Ru(to)} {RussianGenitive(to)}");

    internal Text MoreThan(decimal from) => new($"more than {Numbers.En(from)} {English(from)}", $"больше {Numbers.Ru(from)} {RussianGenitive(from)}");

    private string English(decimal number) => number == 1 ? _en.One : _en.Many;

    private string Russian(decimal number) => Numbers.Plural(number, _ru.One, _ru.Few, _ru.Many);

    private string RussianGenitive(decimal number) => Numbers.Plural(number, _ruGenitiveOne, _ru.Many, _ru.Many);
}
