namespace RfmFlows.Campaigns;

/// <summary>The form of a noun after a number: two forms are read as English, three as Russian.</summary>
internal static class Plural
{
    private const int EnglishArguments = 3;

    /// <summary>The count, and its forms.</summary>
    public static object? Choose(ReadOnlySpan<object?> values)
    {
        var count = Math.Abs(Numbers.Of(values[0]) ?? 0);
        return values.Length == EnglishArguments ? values[count == 1 ? 1 : 2] : values[1 + Russian(count)];
    }

    // 1 балл, 2 балла, 5 баллов, 11 баллов, 21 балл; 1,5 балла.
    private static int Russian(decimal count)
    {
        if (count != decimal.Truncate(count))
        {
            return 1;
        }
        return ((int)(count % 10), (int)(count % 100)) switch
        {
            (_, >= 11 and <= 14) => 2,
            (1, _) => 0,
            (>= 2 and <= 4, _) => 1,
            _ => 2,
        };
    }
}
