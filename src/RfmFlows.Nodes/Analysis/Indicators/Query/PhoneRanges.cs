namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>
/// What the first digits of a telephone number of Russia or Kazakhstan say: the operator that most numbers of a mobile code were issued to (a number that moved
/// to another operator keeps its code, and some codes are shared between regions), and the time zone of a landline.
/// </summary>
internal static class PhoneRanges
{
    /// <summary>Digits that a range is told by, the calling code included.</summary>
    public const int Digits = 4;

    private const int Hour = 60;

    public static IReadOnlyList<(string Prefix, string? Operator, int? Minutes)> All { get; } =
    [
        .. Of("МТС", [.. Codes(910, 919), .. Codes(980, 989)]),
        .. Of("МегаФон", [.. Codes(920, 938)]),
        .. Of("Билайн", [903, 905, 906, 909, .. Codes(960, 968)]),
        .. Of("T2", [900, 901, 902, 904, 908, .. Codes(950, 953), 977]),
        .. Of("Yota", [999]),
        .. Of("Kcell", [701, 702, 775, 778], 5),
        .. Of("Beeline Казахстан", [705, 771, 776, 777], 5),
        .. Of("Tele2/Altel", [700, 707, 708, 747], 5),
        .. Of(null, [401], 2),
        .. Of(null, [471, 472, 473, 474, 475, .. Codes(481, 487), .. Codes(491, 499), .. Codes(811, 818), 820, 821, 831, 833, 834, 835, 836, 841, 843, 844, 847, 855, .. Codes(861, 867), 869, .. Codes(871, 873), .. Codes(877, 879)], 3),
        .. Of(null, [341, 842, 845, 846, 848, 851], 4),
        .. Of(null, [342, 343, 345, 346, 347, 349, 351, 352, 353, .. Codes(710, 729)], 5),
        .. Of(null, [381], 6),
        .. Of(null, [382, 383, 384, 385, 388, 390, 391, 394], 7),
        .. Of(null, [301, 395], 8),
        .. Of(null, [302, 411, 416], 9),
        .. Of(null, [421, 423, 426], 10),
        .. Of(null, [413, 424], 11),
        .. Of(null, [415, 427], 12),
    ];

    private static IEnumerable<(string Prefix, string? Operator, int? Minutes)> Of(string? name, IEnumerable<int> codes, int? hours = null) =>
        codes.Select(c => ($"7{c}", name, hours * Hour));

    private static IEnumerable<int> Codes(int first, int last) => Enumerable.Range(first, last - first + 1);
}
