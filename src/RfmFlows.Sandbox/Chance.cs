namespace RfmFlows.Sandbox;

/// <summary>All chance in the sandbox, from one seeded source, safe to use from many threads.</summary>
internal sealed class Chance(Func<int, Random> create)
{
    private readonly Lock _gate = new();
    private Random _random = create(1);

    public void Restart(int seed)
    {
        lock (_gate)
        {
            _random = create(seed);
        }
    }

    public bool Happens(double rate)
    {
        if (rate <= 0)
        {
            return false;
        }

        lock (_gate)
        {
            return _random.NextDouble() < rate;
        }
    }

    public int Between(int from, int to)
    {
        lock (_gate)
        {
            return _random.Next(from, to + 1);
        }
    }
}
