using System.Text;

namespace RfmFlows.Sample;

/// <summary>The cities of the sample shop, chosen at random by weight, and their stores.</summary>
internal static class Cities
{
    public static City[] All { get; } =
    [
        new("Москва", "Europe/Moscow", 220, 9),
        new("Санкт-Петербург", "Europe/Moscow", 120, 6),
        new("Новосибирск", "Asia/Novosibirsk", 52, 3),
        new("Екатеринбург", "Asia/Yekaterinburg", 50, 3),
        new("Казань", "Europe/Moscow", 44, 2),
        new("Нижний Новгород", "Europe/Moscow", 40, 2),
        new("Красноярск", "Asia/Krasnoyarsk", 34, 2),
        new("Челябинск", "Asia/Yekaterinburg", 34, 2),
        new("Самара", "Europe/Samara", 32, 2),
        new("Уфа", "Asia/Yekaterinburg", 30, 1),
        new("Ростов-на-Дону", "Europe/Moscow", 30, 2),
        new("Краснодар", "Europe/Moscow", 32, 2),
        new("Омск", "Asia/Omsk", 28, 1),
        new("Воронеж", "Europe/Moscow", 28, 1),
        new("Пермь", "Asia/Yekaterinburg", 26, 1),
        new("Волгоград", "Europe/Volgograd", 24, 1),
        new("Саратов", "Europe/Saratov", 20, 1),
        new("Тюмень", "Asia/Yekaterinburg", 20, 1),
        new("Барнаул", "Asia/Barnaul", 16, 1),
        new("Иркутск", "Asia/Irkutsk", 16, 1),
        new("Хабаровск", "Asia/Vladivostok", 14, 1),
        new("Владивосток", "Asia/Vladivostok", 14, 1),
        new("Калининград", "Europe/Kaliningrad", 14, 1),
        new("Якутск", "Asia/Yakutsk", 8, 1),
        new("Петропавловск-Камчатский", "Asia/Kamchatka", 4, 1),
        new("Минск", "Europe/Minsk", 24, 1),
        new("Алматы", "Asia/Almaty", 20, 1),
        new("Астана", "Asia/Almaty", 10, 1),
        new("Ташкент", "Asia/Tashkent", 10, 1),
        new("Ереван", "Asia/Yerevan", 6, 1),
    ];

    /// <summary>The names of each city's stores as UTF-8.</summary>
    public static byte[][][] Stores { get; } =
        [.. All.Select(city => Enumerable.Range(1, city.Stores).Select(number => Encoding.UTF8.GetBytes($"{city.Name}-{number}")).ToArray())];

    private static readonly int[] Lots = [.. All.SelectMany((city, index) => Enumerable.Repeat(index, city.Weight))];

    /// <summary>The index of a city, drawn by weight.</summary>
    public static int Draw(ref Dice dice) => Lots[dice.Below(Lots.Length)];
}
