namespace RfmFlows.Sandbox.Sms;

/// <summary>A phone's country, told by its first digits.</summary>
internal static class PhoneCountry
{
    private static readonly (string Prefix, string Code)[] Countries =
    [
        ("380", "UA"), ("375", "BY"), ("374", "AM"), ("995", "GE"), ("994", "AZ"), ("998", "UZ"), ("996", "KG"), ("992", "TJ"), ("373", "MD"),
        ("77", "KZ"), ("76", "KZ"), ("7", "RU"), ("49", "DE"), ("48", "PL"), ("44", "GB"), ("34", "ES"), ("33", "FR"), ("90", "TR"), ("1", "US"),
    ];

    public static string Code(string phone) =>
        Countries.FirstOrDefault(country => phone.StartsWith(country.Prefix, StringComparison.Ordinal)).Code ?? "";
}
