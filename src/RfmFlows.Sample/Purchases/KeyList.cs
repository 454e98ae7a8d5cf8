namespace RfmFlows.Sample.Purchases;

/// <summary>The keys that one thread has found, in pages, so that growing neither copies nor wastes memory.</summary>
internal sealed class KeyList
{
    private const int KeysPerPage = 1 << 16;

    private readonly List<ulong[]> _pages = [];
    private long _count;

    /// <summary>All keys, page by page.</summary>
    public IEnumerable<ArraySegment<ulong>> Pages
    {
        get
        {
            var left = _count;
            foreach (var page in _pages)
            {
                yield return new ArraySegment<ulong>(page, 0, (int)Math.Min(left, KeysPerPage));
                left -= Math.Min(left, KeysPerPage);
            }
        }
    }

    public void AddWithin(int firstDay, int endDay, ReceiptKey key)
    {
        if (key.Day < firstDay || key.Day >= endDay)
        {
            return;
        }

        var (page, place) = Math.DivRem(_count, KeysPerPage);
        if (page == _pages.Count)
        {
            _pages.Add(new ulong[KeysPerPage]);
        }

        _pages[(int)page][place] = key.Bits;
        _count++;
    }

    /// <summary>Forgets the keys and keeps the pages for the next ones.</summary>
    public void Clear() => _count = 0;
}
