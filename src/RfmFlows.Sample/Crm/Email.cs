using System.Collections.Frozen;

namespace RfmFlows.Sample.Crm;

/// <summary>E-mail addresses on domains that are reserved for examples and reach nobody.</summary>
internal static class Email
{
    private static readonly string[] Domains =
        ["example.com", "example.com", "example.com", "example.org", "example.net", "mail.test", "inbox.test", "post.example"];

    private static readonly FrozenDictionary<string, string> LatinNames = Names.Women
        .Concat(Names.Men)
        .Concat(Names.Families)
        .Concat(Names.Families.Select(Names.OfWoman))
        .ToFrozenDictionary(name => name, Latin.Of);

    /// <summary>A well-formed address; the customer's number in it makes it unique.</summary>
    public static string Of(in Person person, int customer, ref Dice dice)
    {
        var (first, last) = (LatinNames[person.FirstName], LatinNames[person.LastName]);
        var domain = Domains[dice.Below(Domains.Length)];
        var number = CustomerNumber.Of(customer);
        return dice.Below(3) switch
        {
            0 => $"{first}.{last}{number}@{domain}",
            1 => $"{last}{number}@{domain}",
            _ => $"{first}{number}@{domain}",
        };
    }

    /// <summary>The address with a typing error that makes it undeliverable.</summary>
    public static string Misspelt(string address, ref Dice dice)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return dice.Below(5) switch
        {
            0 => address.Remove(at, 1),
            1 => address.Insert(at, "@"),
            2 => address.Insert(at, " "),
            3 => address[..(at + 1)],
            _ => "нет",
        };
    }
}
