using System.Collections.Concurrent;

namespace RfmFlows.Sample.Purchases;

/// <summary>
/// All receipts of some days in time order. Slices keep memory bounded: a base of any size is made a slice at a time, each asking
/// every customer again for the purchases of its days.
/// </summary>
internal sealed class ReceiptSlice(PurchaseTimes times, int people, int workers)
{
    private const int PeoplePerBlock = 8192;

    private readonly ConcurrentBag<KeyList> _lists = [];
    private ulong[] _sorted = [];

    /// <summary>Finds and sorts the receipts of the days from <paramref name="firstDay"/> up to, not including, <paramref name="endDay"/>.</summary>
    /// <returns>The keys, valid until the next call.</returns>
    public ReadOnlyMemory<ulong> Load(int firstDay, int endDay, CancellationToken cancellationToken)
    {
        foreach (var list in _lists)
        {
            list.Clear();
        }

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken };
        var blocks = (people + PeoplePerBlock - 1) / PeoplePerBlock;
        Parallel.For(0, blocks, parallel, block => CollectBlock(block, firstDay, endDay));
        var starts = SpreadOverDays(firstDay, endDay - firstDay);
        Parallel.For(0, endDay - firstDay, parallel, day => _sorted.AsSpan(starts[day]..starts[day + 1]).Sort());
        return _sorted.AsMemory(0, starts[^1]);
    }

    private void CollectBlock(int block, int firstDay, int endDay)
    {
        var keys = _lists.TryTake(out var free) ? free : new KeyList();
        var first = block * PeoplePerBlock;
        for (var person = first; person < Math.Min(first + PeoplePerBlock, people); person++)
        {
            times.Collect(person, firstDay, endDay, keys);
        }

        _lists.Add(keys);
    }

    /// <summary>A counting sort by day; the days are then sorted by themselves.</summary>
    /// <returns>Where each day starts, and behind them the number of all keys.</returns>
    private int[] SpreadOverDays(int firstDay, int days)
    {
        var starts = new int[days + 1];
        foreach (var page in _lists.SelectMany(list => list.Pages))
        {
            foreach (var key in page)
            {
                starts[new ReceiptKey(key).Day - firstDay + 1]++;
            }
        }

        for (var day = 0; day < days; day++)
        {
            starts[day + 1] += starts[day];
        }

        if (_sorted.Length < starts[^1])
        {
            _sorted = new ulong[starts[^1]];
        }

        var next = starts[..days];
        foreach (var page in _lists.SelectMany(list => list.Pages))
        {
            foreach (var key in page)
            {
                _sorted[next[new ReceiptKey(key).Day - firstDay]++] = key;
            }
        }

        return starts;
    }
}
