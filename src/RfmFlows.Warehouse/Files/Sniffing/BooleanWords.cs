namespace RfmFlows.Warehouse;

/// <summary>The words that columns of yes and no are written with.</summary>
internal static class BooleanWords
{
    private const string Plain = "true|false";

    /// <summary>Pairs of the word for true and that for false, in lower case.</summary>
    public static IReadOnlyList<string> All { get; } = [Plain, "yes|no", "да|нет"];

    /// <summary>The formats of a column whose texts are all of one pair, or null; empty for true and false.</summary>
    public static IReadOnlyList<string>? Of(IEnumerable<string> texts)
    {
        var words = texts.Select(t => t.Trim().ToLowerInvariant()).Distinct().Take(3).ToList();
        var pair = All.FirstOrDefault(p => words.All(w => p.Split('|').Contains(w)));
        return pair is null ? null : pair == Plain ? [] : [pair];
    }
}
