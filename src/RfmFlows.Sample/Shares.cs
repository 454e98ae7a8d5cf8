namespace RfmFlows.Sample;

/// <summary>How often chance strikes, in receipts or customers per thousand. README.txt of each base states these figures.</summary>
internal static class Shares
{
    public const int BoughtOnce = 333;
    public const int Returns = 10;

    /// <summary>Guest receipts per thousand customers; with ten receipts a customer that is 1.5 % of all receipts.</summary>
    public const int GuestsPerCustomer = 150;

    public const int PurchasersMissingFromCrm = 20;
    public const int ContactsWithoutPurchases = 30;
    public const int DuplicateContacts = 20;

    public const int PhoneMissing = 40;
    public const int PhoneWithoutAllDigits = 15;
    public const int PhoneIsText = 5;

    public const int EmailMissing = 180;
    public const int EmailMalformed = 15;

    public const int BirthdayMissing = 220;
    public const int BirthdayInOtherFormat = 60;

    public const int CityWithSpaces = 40;
    public const int TimeZoneMissing = 30;
    public const int FirstNameMissing = 10;
    public const int LastNameMissing = 50;
    public const int NameInCapitals = 10;
    public const int SexMissing = 30;

    public const int EmailConsent = 780;
    public const int EmailConsentUnknown = 100;
    public const int SmsConsent = 700;
    public const int SmsConsentUnknown = 120;
}
