namespace RfmFlows.Sample.Crm;

/// <summary>
/// Phone numbers of the right shape for Russian mobiles, from the codes 972 to 976, which are not known to belong to an operator.
/// No two people share one, unless meant to.
/// </summary>
internal static class Phone
{
    private const int FirstCode = 972;
    private const long NumbersPerCode = 10_000_000;
    private const long Numbers = 5 * NumbersPerCode;

    /// <summary>Has no divisor in common with the number of numbers, so stepping by it meets each of them once.</summary>
    private const long Stride = 30_402_457;

    /// <summary>The ten digits behind +7.</summary>
    public static string DigitsOf(ulong seed, int customer)
    {
        var start = Dice.For(seed, DicePurpose.Phone, 0).Next() % Numbers;
        var number = ((long)start + (customer * Stride)) % Numbers;
        var (code, subscriber) = Math.DivRem(number, NumbersPerCode);
        return $"{FirstCode + code}{subscriber:D7}";
    }

    /// <summary>The digits as one clerk or another types them in.</summary>
    public static string Typed(string digits, ref Dice dice)
    {
        var lot = dice.Below(100);
        return lot switch
        {
            < 50 => $"+7{digits}",
            < 70 => $"8{digits}",
            < 84 => $"8 ({digits[..3]}) {digits[3..6]}-{digits[6..8]}-{digits[8..]}",
            < 94 => $"+7 {digits[..3]} {digits[3..6]}-{digits[6..8]}-{digits[8..]}",
            _ => $"7{digits}",
        };
    }
}
