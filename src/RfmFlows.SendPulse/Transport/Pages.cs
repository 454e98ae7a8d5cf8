using System.Runtime.CompilerServices;

namespace RfmFlows.SendPulse;

/// <summary>Walks through lists that the API gives in pages without saying how many there are or how long a page may be.</summary>
internal static class Pages
{
    /// <summary>The longest page that every list allows.</summary>
    public const int Size = 100;

    /// <summary>
    /// All items. The end is an empty page, because a server may give shorter pages than asked for; a page that begins like the
    /// one before ends the walk too, because a server may not know of offsets.
    /// </summary>
    public static async IAsyncEnumerable<T> AllAsync<T>(
        Func<int, int, CancellationToken, Task<IReadOnlyList<T>>> page,
        Func<T, object?> identity,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        object? first = null;
        for (var offset = 0; ;)
        {
            var items = await page(Size, offset, cancellation).ConfigureAwait(false);
            if (items.Count == 0 || (first is not null && Equals(first, identity(items[0]))))
            {
                yield break;
            }

            foreach (var item in items)
            {
                yield return item;
            }

            first = identity(items[0]);
            offset += items.Count;
        }
    }
}
