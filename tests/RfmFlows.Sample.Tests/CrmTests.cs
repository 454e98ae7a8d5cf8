using System.Globalization;
using System.Text.RegularExpressions;

namespace RfmFlows.Sample.Tests;

public partial class CrmTests(WrittenBase written) : IClassFixture<WrittenBase>
{
    private CsvTable Crm => written.Crm;

    [Theory]
    [InlineData("phone", "", .03, .05)]
    [InlineData("phone", "уточнить", .002, .009)]
    [InlineData("phone", @"8\d{8}", .009, .021)]
    [InlineData("phone", @"\+7\d{10}", .42, .52)]
    [InlineData("phone", @"8\d{10}", .16, .22)]
    [InlineData("phone", @"8 \(\d{3}\) \d{3}-\d\d-\d\d", .10, .16)]
    [InlineData("phone", @"\+7 \d{3} \d{3}-\d\d-\d\d", .07, .12)]
    [InlineData("phone", @"7\d{10}", .04, .08)]
    [InlineData("email", "", .16, .20)]
    [InlineData("email", @"[a-z.]+\d+@[a-z]+\.[a-z]+", .78, .83)]
    [InlineData("email", @"нет|[^@]+|.*@|.*@@.*|.* .*", .007, .020)]
    [InlineData("birthday", "", .20, .24)]
    [InlineData("birthday", @"\d\d\.\d\d\.\d{4}", .05, .07)]
    [InlineData("birthday", @"\d{4}-\d\d-\d\d", .69, .75)]
    [InlineData("city", @" .*|.* ", .03, .05)]
    [InlineData("time_zone", "", .022, .038)]
    [InlineData("first_name", "", .006, .014)]
    [InlineData("last_name", "", .04, .06)]
    [InlineData("last_name", @"[А-ЯЁ]+", .005, .015)]
    [InlineData("sex", "", .022, .038)]
    [InlineData("sex", "f", .56, .64)]
    [InlineData("email_consent", "yes", .75, .81)]
    [InlineData("email_consent", "", .08, .12)]
    [InlineData("sms_consent", "no", .16, .20)]
    public void Share_OfAForm_IsAsDescribed(string column, string form, double least, double most)
    {
        var whole = new Regex($"^(?:{form})$", RegexOptions.CultureInvariant);
        (Crm.Column(column).Count(whole.IsMatch) / (double)Crm.Rows.Length).ShouldBeInRange(least, most);
    }

    [Fact]
    public void Emails_WithADomain_UseReservedOnesOnly() =>
        Crm.Column("email").Where(email => email.Contains('@', StringComparison.Ordinal) && !email.EndsWith('@'))
            .ShouldAllBe(email => ReservedDomain().IsMatch(email));

    [Fact]
    public void Phones_WithAllDigits_LieInTheUnusedCodes() =>
        Crm.Column("phone").Select(Digits).Where(digits => digits.Length == 11).ShouldAllBe(digits => UnusedCode().IsMatch(digits));

    [Fact]
    public void Customers_InCrmAndReceipts_OverlapPartly()
    {
        var ids = Crm.Column("customer_id").Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList();
        ids.ShouldBeInOrder();
        ids.ShouldBeUnique();
        (1 - (ids.Count(id => id <= WrittenBase.Customers) / (double)WrittenBase.Customers)).ShouldBeInRange(.014, .026);
        ids.Count(id => id > WrittenBase.Customers).ShouldBe(WrittenBase.Customers * 3 / 100);
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("email")]
    public void Contacts_OfSomeRows_BelongToAnotherRowToo(string column)
    {
        var contacts = Crm.Column(column)
            .Select(contact => column == "phone" ? Digits(contact) : contact)
            .Where(contact => column == "phone" ? contact.Length == 11 : contact.Contains('@', StringComparison.Ordinal))
            .Select(contact => column == "phone" ? contact[1..] : contact)
            .ToList();
        var repeated = contacts.CountBy(contact => contact).Count(contact => contact.Value > 1);
        (repeated / (double)Crm.Rows.Length).ShouldBeInRange(.006, .02);
    }

    [Fact]
    public void RegisteredOn_OfCustomers_IsNotAfterTheFirstReceipt()
    {
        var first = written.Receipts.Where(receipt => receipt.Customer is not null)
            .GroupBy(receipt => receipt.Customer!.Value)
            .ToDictionary(receipts => receipts.Key, receipts => DateOnly.FromDateTime(receipts.Min(receipt => receipt.At)));
        foreach (var (id, registered) in Crm.Column("customer_id").Zip(Crm.Column("registered_on")))
        {
            var day = DateOnly.ParseExact(registered, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (first.TryGetValue(long.Parse(id, CultureInfo.InvariantCulture), out var purchase))
            {
                (purchase.DayNumber - day.DayNumber).ShouldBeInRange(0, 30);
            }
        }
    }

    [Fact]
    public void TimeZones_OfAllCities_AreKnownToIana() =>
        Cities.All.ShouldAllBe(city => TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone).HasIanaId);

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);

    [GeneratedRegex("^[78]97[2-6]")]
    private static partial Regex UnusedCode();

    [GeneratedRegex(@"@(example\.(com|org|net)|[a-z]+\.(test|example))$")]
    private static partial Regex ReservedDomain();
}
