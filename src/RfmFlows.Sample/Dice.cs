namespace RfmFlows.Sample;

/// <summary>
/// The generator of chance, SplitMix64. Every subject (a customer's plan, a receipt, a contact) has dice of its own, found
/// from seed, purpose and number, so that any part of the base can be made again on any thread without the rest.
/// </summary>
internal struct Dice
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;

    private Dice(ulong state) => _state = state;

    /// <summary>The dice of subject <paramref name="number"/> for one purpose.</summary>
    public static Dice For(ulong seed, DicePurpose purpose, ulong number) =>
        new(Mix(Mix(seed + (((ulong)purpose + 1) * Golden)) ^ (number * Golden)));

    /// <summary>64 random bits.</summary>
    public ulong Next() => Mix(_state += Golden);

    /// <summary>A whole number from 0 to <paramref name="bound"/> − 1.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>A fraction from 0 up to, not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True in <paramref name="share"/> of 1,000 cases.</summary>
    public bool PerMille(int share) => Below(1000) < share;

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
