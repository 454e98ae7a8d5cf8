namespace RfmFlows.Rfm;

/// <summary>The nine classes that ABC and XYZ make together, with what they mean and what to do with them.</summary>
public static class AbcXyzMatrix
{
    /// <summary>The letters by value, the best first.</summary>
    public static IReadOnlyList<string> Abc { get; } = ["A", "B", "C"];

    /// <summary>The letters by regularity, the steadiest first.</summary>
    public static IReadOnlyList<string> Xyz { get; } = ["X", "Y", "Z"];

    /// <summary>All classes, row by row.</summary>
    public static IReadOnlyList<AbcXyzClass> All { get; } =
    [
        new("A", "X", new("Most of the value, steady.", "Основная доля, спрос ровный."),
            new("Guard them: never out of stock, never out of touch; plan ahead exactly.", "Берегите: без дефицита и без пауз в общении; планируйте точно.")),
        new("A", "Y", new("Most of the value, with swings.", "Основная доля, спрос с колебаниями."),
            new("Find the season or occasion behind the swings and be there before it.", "Найдите сезон или повод колебаний и будьте готовы заранее.")),
        new("A", "Z", new("Most of the value, without rhythm.", "Основная доля, спрос без ритма."),
            new("Deal with each by itself: large and rare purchases want a personal offer.", "Работайте поштучно: крупным и редким покупкам — личное предложение.")),
        new("B", "X", new("Middling value, steady.", "Средняя доля, спрос ровный."),
            new("Automate, and raise the value: sets, neighbouring categories.", "Автоматизируйте и повышайте ценность: наборы, соседние категории.")),
        new("B", "Y", new("Middling value, with swings.", "Средняя доля, спрос с колебаниями."),
            new("Keep a reserve, remind before the season.", "Держите запас, напоминайте перед сезоном.")),
        new("B", "Z", new("Middling value, without rhythm.", "Средняя доля, спрос без ритма."),
            new("Order and write on occasion only.", "Заказывайте и пишите только по поводу.")),
        new("C", "X", new("Little value, steady.", "Малая доля, спрос ровный."),
            new("Leave to routine: cheap channels, automatic replenishment.", "Оставьте автоматике: дешёвые каналы, автозаказ.")),
        new("C", "Y", new("Little value, with swings.", "Малая доля, спрос с колебаниями."),
            new("Least effort; look for those who grow.", "Минимум усилий; ищите тех, кто растёт.")),
        new("C", "Z", new("Little value, without rhythm.", "Малая доля, спрос без ритма."),
            new("Spend nothing on them; candidates for removal.", "Не тратьте на них ресурсы; кандидаты на вывод.")),
    ];
}
