namespace RfmFlows.Rfm;

/// <summary>Work over many rows, done in pieces side by side. Where they begin and end depends on nothing but the number of rows, so that sums of doubles come out the same on any machine.</summary>
internal static class Pieces
{
    private const int Rows = 8_192;

    /// <summary>What comes of each piece, in their order.</summary>
    /// <param name="count">How many rows there are.</param>
    /// <param name="work">Given the first row of a piece, and the one after its last.</param>
    internal static T[] Of<T>(int count, Func<int, int, T> work)
    {
        var pieces = new T[(count + Rows - 1) / Rows];
        Parallel.For(0, pieces.Length, i => pieces[i] = work(i * Rows, Math.Min(count, (i + 1) * Rows)));
        return pieces;
    }
}
