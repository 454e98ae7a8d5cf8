namespace RfmFlows.Sample.Purchases;

/// <summary>The keys that one thread has found.</summary>
internal sealed class KeyList
{
    private ulong[] _keys = new ulong[1 << 16];
    private int _count;

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, _count);

    public void AddWithin(int firstDay, int endDay, ReceiptKey key)
    {
        if (key.Day < firstDay || key.Day >= endDay)
        {
            return;
        }

        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, _count * 2);
        }

        _keys[_count++] = key.Bits;
    }

    public void Clear() => _count = 0;
}
