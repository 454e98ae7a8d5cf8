namespace RfmFlows.Server.Api;

/// <summary>
/// Who has which scenario open at this server, as far as their pages have said so lately. It helps people not to get in each other's way; what keeps
/// their work safe is the revision that saving asks for.
/// </summary>
internal sealed class PresenceBook(TimeProvider clock)
{
    /// <summary>A page that has said nothing for so long is taken for closed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Most pages that are remembered; of more, those that were heard of last.</summary>
    public const int MostPages = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Scenario, string Page), OpenPage> _pages = [];

    /// <summary>Notes that a page is open, and tells which others are, by name and then by time.</summary>
    public IReadOnlyList<OpenPage> Look(string scenario, string page, string name)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            var since = _pages.TryGetValue((scenario, page), out var known) ? known.Since : now;
            _pages[(scenario, page)] = new OpenPage(name, since, now);
            Forget(now);
            return [.. _pages.Where(p => p.Key.Scenario == scenario && p.Key.Page != page).Select(p => p.Value).OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Since)];
        }
    }

    public void Leave(string scenario, string page)
    {
        lock (_gate)
        {
            _pages.Remove((scenario, page));
        }
    }

    private void Forget(DateTimeOffset now)
    {
        var silent = _pages.Where(p => now - p.Value.Heard > Patience).Select(p => p.Key);
        var many = _pages.OrderByDescending(p => p.Value.Heard).Skip(MostPages).Select(p => p.Key);
        foreach (var gone in silent.Concat(many).ToList())
        {
            _pages.Remove(gone);
        }
    }
}
