namespace RfmFlows.Campaigns;

/// <summary>
/// Gathers claimed recipients by text until a call is full. Recipients come in the order of the table, where texts are mixed; without the pool a gateway with few
/// calls an hour would spend one on every text of every batch that is read.
/// </summary>
/// <param name="size">Recipients in a call.</param>
internal sealed class TextPool(MessageSpec message, int size)
{
    // So much is held at most, whatever the number of texts.
    private const int MostCalls = 4;

    // In the order in which texts first came, so that the same table makes the same calls.
    private readonly OrderedDictionary<(string? Subject, string Body), List<ClaimedRecipient>> _groups = [];
    private int _held;

    /// <summary>Takes recipients in, and gives the calls that are ready.</summary>
    public IEnumerable<IReadOnlyList<ClaimedRecipient>> Add(IEnumerable<ClaimedRecipient> claimed)
    {
        foreach (var one in claimed)
        {
            var text = (message.Subject?.For(one.Approved.Recipient), message.Body.For(one.Approved.Recipient));
            if (!_groups.TryGetValue(text, out var group))
            {
                _groups.Add(text, group = []);
            }
            group.Add(one);
            _held++;
            if (group.Count == size)
            {
                yield return Take(text);
            }
            else if (_held >= MostCalls * size)
            {
                yield return Take(_groups.MaxBy(g => g.Value.Count).Key);
            }
        }
    }

    /// <summary>What is left.</summary>
    public IEnumerable<IReadOnlyList<ClaimedRecipient>> Drain()
    {
        while (_groups.Count > 0)
        {
            yield return Take(_groups.GetAt(0).Key);
        }
    }

    private List<ClaimedRecipient> Take((string? Subject, string Body) text)
    {
        _groups.Remove(text, out var group);
        _held -= group!.Count;
        return group;
    }
}
