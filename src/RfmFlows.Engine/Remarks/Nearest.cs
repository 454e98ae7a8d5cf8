namespace RfmFlows.Engine;

/// <summary>Finds what a mistyped name was probably meant to be.</summary>
public static class Nearest
{
    /// <summary>The candidate nearest to the name, or null when none is near enough to be worth offering.</summary>
    public static string? To(string name, IEnumerable<string> candidates)
    {
        var most = Math.Max(1, name.Length / 3);
        var best = candidates
            .Where(c => Math.Abs(c.Length - name.Length) <= most)
            .Select(c => (Name: c, Distance: Distance(name.ToLowerInvariant(), c.ToLowerInvariant())))
            .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name is not null && best.Distance <= most ? best.Name : null;
    }

    /// <summary>A sentence that offers it, or the whole list where it is short.</summary>
    public static LocalText Hint(string name, IReadOnlyCollection<string> candidates)
    {
        if (To(name, candidates) is { } near)
        {
            return ($"Did you mean '{near}'?", $"Возможно, имелось в виду «{near}»?");
        }
        var list = string.Join(", ", candidates.Take(20));
        return candidates.Count == 0 ? LocalText.Empty : ($"Available: {list}.", $"Доступно: {list}.");
    }

    // Damerau-Levenshtein in its optimal string alignment form: a swap of neighbours counts once.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }
        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }
        return rows[a.Length, b.Length];
    }
}
