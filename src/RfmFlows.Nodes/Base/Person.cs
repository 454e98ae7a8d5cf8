using System.Globalization;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>What somebody is known by: the ids of one person, and contacts in every spelling that was found.</summary>
internal sealed record Person(IReadOnlyList<string> Customers, IReadOnlyList<string> Contacts)
{
    private static readonly string[] Owners = ["customer", "client", "buyer", "contact", "user", "card", "клиент", "покупател", "карт"];

    // Of shorter ones, parts of other numbers would be taken for them.
    private const int LeastDigits = 7;
    private const int NationalDigits = 10;

    /// <summary>The contacts as they were found, before other spellings.</summary>
    public IReadOnlyList<string> Found { get; private init; } = [];

    /// <summary>Adds contacts, with the spellings that they may have elsewhere.</summary>
    public Person With(IReadOnlyCollection<string> contacts) => this with
    {
        Found = [.. Found.Concat(contacts).Distinct(StringComparer.Ordinal)],
        Contacts = [.. Contacts.Concat(contacts.SelectMany(Spellings)).Distinct(StringComparer.Ordinal)],
    };

    /// <summary>Whether a value is a telephone number or an e-mail address.</summary>
    public static bool IsContact(string value) => value.Contains('@', StringComparison.Ordinal)
        || (value.Count(char.IsAsciiDigit) >= LeastDigits && value.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '(' or ')' or '-' or '.'));

    /// <summary>Whether a column of that name says whose a row is: the same number elsewhere is something else.</summary>
    public static bool IsOwner(string column) => column.ToLowerInvariant() is var name && (name == "id" || Owners.Any(o => name.Contains(o, StringComparison.Ordinal)));

    /// <summary>A condition that is true in rows that hold the person; null where no column could.</summary>
    /// <param name="isOwner">Which columns may hold the person's id.</param>
    public string? Holds(Dialect sql, Columns columns, Func<Column, bool> isOwner)
    {
        var conditions = columns.Select(c => Holds(sql, c, isOwner(c) ? [.. Customers, .. Contacts] : Contacts)).Where(c => c.Length > 0).ToList();
        return conditions.Count == 0 ? null : $"({string.Join(" OR ", conditions)})";
    }

    private string Holds(Dialect sql, Column column, IReadOnlyList<string> values)
    {
        var name = sql.Quote(column.Name);
        var numbers = values.Where(v => long.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out _)).ToList();
        return column.Type.Kind switch
        {
            ColumnKind.Text when values.Count > 0 => string.Join(" OR ",
                Contacts.Select(c => $"position({sql.Literal(c)} IN {name}) > 0").Prepend($"{name} IN ({string.Join(", ", values.Select(sql.Literal))})")),
            ColumnKind.Integer when numbers.Count > 0 => $"{name} IN ({string.Join(", ", numbers)})",
            _ => "",
        };
    }

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
