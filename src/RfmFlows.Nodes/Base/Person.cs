using System.Globalization;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>What somebody is known by: the ids of one person, and contacts in every spelling that was found.</summary>
internal sealed record Person(IReadOnlyList<string> Customers, IReadOnlyList<string> Contacts)
{
    // Of shorter ones, parts of other numbers would be taken for them.
    private const int LeastDigits = 7;
    private const int NationalDigits = 10;

    /// <summary>Adds contacts, with the spellings that they may have elsewhere.</summary>
    public Person With(IEnumerable<string> contacts) => this with
    {
        Contacts = [.. Contacts.Concat(contacts.SelectMany(Spellings)).Distinct(StringComparer.Ordinal)],
    };

    /// <summary>Whether a value is a telephone number or an e-mail address.</summary>
    public static bool IsContact(string value) => value.Contains('@', StringComparison.Ordinal)
        || (value.Count(char.IsAsciiDigit) >= LeastDigits && value.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '(' or ')' or '-' or '.'));

    /// <summary>A condition that is true in rows that hold the person; null where no column could.</summary>
    public string? Holds(Dialect sql, Columns columns, string alias = "")
    {
        var texts = string.Join(", ", Customers.Concat(Contacts).Select(sql.Literal));
        var numbers = string.Join(", ", Customers.Concat(Contacts).Where(c => long.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out _)));
        var conditions = columns.Select(c => Holds(sql, c, alias + sql.Quote(c.Name), texts, numbers)).OfType<string>().ToList();
        return conditions.Count == 0 ? null : $"({string.Join(" OR ", conditions)})";
    }

    private string? Holds(Dialect sql, Column column, string name, string texts, string numbers) => column.Type.Kind switch
    {
        ColumnKind.Text => string.Join(" OR ", Contacts.Select(c => $"position({sql.Literal(c)} IN {name}) > 0").Prepend($"{name} IN ({texts})")),
        ColumnKind.Integer when numbers.Length > 0 => $"{name} IN ({numbers})",
        _ => null,
    };

    private static IEnumerable<string> Spellings(string contact)
    {
        yield return contact;
        if (contact.Contains('@', StringComparison.Ordinal))
        {
            yield return contact.ToLowerInvariant();
            yield break;
        }
        var digits = string.Concat(contact.Where(char.IsAsciiDigit));
        yield return digits.Length > NationalDigits ? digits[^NationalDigits..] : digits;
        yield return digits;
    }
}
