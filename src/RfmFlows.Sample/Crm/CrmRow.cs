using System.Globalization;
using RfmFlows.Sample.Output;
using RfmFlows.Sample.Purchases;

namespace RfmFlows.Sample.Crm;

/// <summary>Writes a customer's row of the CRM file, with the dirt that hands and imports leave there.</summary>
internal sealed class CrmRow(SampleOptions options, SampleCalendar calendar, PurchaseTimes times)
{
    /// <summary>Adds the row, unless the CRM does not know the customer.</summary>
    /// <returns>Whether a row was added.</returns>
    public bool Add(int customer, CsvBuilder csv)
    {
        var dice = Dice.For(options.Seed, DicePurpose.CrmRow, (ulong)customer);
        var bought = customer < options.Customers;
        if (dice.PerMille(Shares.PurchasersMissingFromCrm) && bought)
        {
            return false;
        }

        var person = Person.Of(options.Seed, customer);
        var reach = Reach.Of(options.Seed, customer, person);
        csv.Integer(CustomerNumber.Of(customer));
        AddName(person, csv, ref dice);
        csv.Plain(PhoneText(reach.PhoneDigits, ref dice));
        csv.Plain(EmailText(reach.Email, ref dice));
        csv.Plain(Birthday(ref dice));
        csv.Plain(dice.PerMille(Shares.SexMissing) ? "" : person.IsWoman ? "f" : "m");
        AddPlace(Cities.All[Habits.Of(options.Seed, customer).City], csv, ref dice);
        csv.Plain(Consent(Shares.EmailConsent, Shares.EmailConsentUnknown, ref dice));
        csv.Plain(Consent(Shares.SmsConsent, Shares.SmsConsentUnknown, ref dice));
        csv.Plain(Iso(RegisteredOn(customer, bought, ref dice)));
        csv.EndRow();
        return true;
    }

    private static void AddName(in Person person, CsvBuilder csv, ref Dice dice)
    {
        var capitals = dice.PerMille(Shares.NameInCapitals);
        csv.Plain(dice.PerMille(Shares.FirstNameMissing) ? "" : Written(person.FirstName, capitals));
        csv.Plain(dice.PerMille(Shares.LastNameMissing) ? "" : Written(person.LastName, capitals));
    }

    private static string Written(string name, bool capitals) => capitals ? name.ToUpperInvariant() : name;

    private static string PhoneText(string? digits, ref Dice dice)
    {
        var lot = dice.Below(1000);
        if (digits is null)
        {
            return "";
        }

        return lot switch
        {
            < Shares.PhoneIsText => "уточнить",
            < Shares.PhoneIsText + Shares.PhoneWithoutAllDigits => $"8{digits[..^2]}",
            _ => Phone.Typed(digits, ref dice),
        };
    }

    private static string EmailText(string? address, ref Dice dice)
    {
        var malformed = dice.PerMille(Shares.EmailMalformed);
        return address is null ? "" : malformed ? Email.Misspelt(address, ref dice) : address;
    }

    private static string Birthday(ref Dice dice)
    {
        var date = new DateOnly(1948, 1, 1).AddDays(dice.Below(365 * 30) + dice.Below(365 * 30));
        var lot = dice.Below(1000);
        return lot switch
        {
            < Shares.BirthdayMissing => "",
            < Shares.BirthdayMissing + Shares.BirthdayInOtherFormat => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            _ => Iso(date),
        };
    }

    private static void AddPlace(City city, CsvBuilder csv, ref Dice dice)
    {
        var name = dice.PerMille(Shares.CityWithSpaces) ? dice.Below(2) == 0 ? $" {city.Name}" : $"{city.Name}  " : city.Name;
        csv.Plain(name);
        csv.Plain(dice.PerMille(Shares.TimeZoneMissing) ? "" : city.TimeZone);
    }

    private static string Consent(int given, int unknown, ref Dice dice)
    {
        var lot = dice.Below(1000);
        return lot < given ? "yes" : lot < given + unknown ? "" : "no";
    }

    /// <summary>The day of the first purchase or up to a month before it; any day for who never bought.</summary>
    private DateOnly RegisteredOn(int customer, bool bought, ref Dice dice)
    {
        var days = dice.PerMille(700) ? 0 : 1 + dice.Below(30);
        return bought
            ? calendar.Date(calendar.DayAt(times.PlanOf(customer).Start)).AddDays(-days)
            : calendar.Date(calendar.DayAt(dice.Unit()));
    }

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
