using System.Globalization;
using System.Text.Json;

namespace RfmFlows.Sample.Output;

/// <summary>The files that describe a base: <c>README.txt</c> for people, <c>sample.json</c> for programs.</summary>
internal static class Description
{
    public const string ReadmeName = "README.txt";
    public const string JsonName = "sample.json";

    private const int FormatVersion = 1;

    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static string Readme(SampleSummary summary)
    {
        var values = new Dictionary<string, string>
        {
            ["seed"] = summary.Seed.ToString(CultureInfo.InvariantCulture),
            ["customers"] = Grouped(summary.Customers),
            ["first_day"] = Iso(summary.FirstDay),
            ["last_day"] = Iso(summary.LastDay),
            ["tables"] = string.Concat(summary.Tables.Select(table => $"  {table.Name,-15} {Grouped(table.Rows)}\n")),
            ["guest_share"] = Percent(Shares.GuestsPerCustomer / 10.0),
            ["return_share"] = Percent(Shares.Returns),
            ["once_share"] = Percent(Shares.BoughtOnce),
            ["missing_share"] = Percent(Shares.PurchasersMissingFromCrm),
            ["extra_share"] = Percent(Shares.ContactsWithoutPurchases),
            ["duplicate_share"] = Percent(Shares.DuplicateContacts),
            ["no_phone_share"] = Percent(Shares.PhoneMissing),
            ["short_phone_share"] = Percent(Shares.PhoneWithoutAllDigits),
            ["text_phone_share"] = Percent(Shares.PhoneIsText),
            ["no_email_share"] = Percent(Shares.EmailMissing),
            ["bad_email_share"] = Percent(Shares.EmailMalformed),
            ["no_birthday_share"] = Percent(Shares.BirthdayMissing),
            ["other_birthday_share"] = Percent(Shares.BirthdayInOtherFormat),
            ["city_share"] = Percent(Shares.CityWithSpaces),
            ["zone_share"] = Percent(Shares.TimeZoneMissing),
        };
        return values.Aggregate(Resource.Text("readme.txt"), (text, value) => text.Replace($"{{{value.Key}}}", value.Value));
    }

    public static string Json(SampleSummary summary, SampleFormats formats)
    {
        var description = new
        {
            Format = FormatVersion,
            summary.Seed,
            summary.Customers,
            summary.FirstDay,
            summary.LastDay,
            Tables = summary.Tables.Select(table => new { table.Name, table.Rows, Files = FilesOf(table.Name, formats), table.Columns }),
        };
        return JsonSerializer.Serialize(description, Layout) + "\n";
    }

    private static IEnumerable<string> FilesOf(string table, SampleFormats formats)
    {
        if (formats.HasFlag(SampleFormats.Csv))
        {
            yield return Schema.CsvName(table);
        }

        if (formats.HasFlag(SampleFormats.Parquet))
        {
            yield return Schema.ParquetName(table);
        }
    }

    private static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double perMille) => (perMille / 10).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
