using System.Globalization;

namespace RfmFlows.Sample.Tests;

internal sealed record ReceiptRow(
    long Order, long? Customer, DateTime At, string Store, string Channel, decimal Amount, decimal Discount, decimal Cost)
{
    public bool IsReturn => Amount < 0;

    public static ReceiptRow Of(string[] fields) => new(
        long.Parse(fields[0], CultureInfo.InvariantCulture),
        fields[1].Length == 0 ? null : long.Parse(fields[1], CultureInfo.InvariantCulture),
        DateTime.ParseExact(fields[2], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        fields[3],
        fields[4],
        Money(fields[5]),
        Money(fields[6]),
        Money(fields[7]));

    /// <summary>Two digits behind the point, always.</summary>
    public static decimal Money(string text)
    {
        text[^3].ShouldBe('.');
        return decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }
}
