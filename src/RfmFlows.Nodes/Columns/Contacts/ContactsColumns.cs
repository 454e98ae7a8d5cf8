using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes.Contacts;

/// <summary>The columns of both outputs.</summary>
internal static class ContactsColumns
{
    public const string PhoneValid = "phone_valid";
    public const string EmailValid = "email_valid";

    /// <summary>The input with the types of what is cleaned; the two flags behind it, in place of columns of that name.</summary>
    public static Columns Of(Columns input, ContactRoles roles) => new Columns(input.Without(PhoneValid, EmailValid).Select(c =>
        roles.Consents.Contains(c) ? c with { Type = ColumnType.Boolean } : c == roles.Phone ? c with { Type = ColumnType.Text } : c))
        .With(Flags(roles));

    public static Columns Rejects(ContactRoles roles) => new(
    [
        new Column("customer", roles.Customer?.Type ?? ColumnType.Text), new Column("field", ColumnType.Text),
        new Column("value", ColumnType.Text), new Column("reason", ColumnType.Text),
    ]);

    private static IEnumerable<Column> Flags(ContactRoles roles)
    {
        if (roles.Phone is not null)
        {
            yield return new Column(PhoneValid, ColumnType.Boolean);
        }
        if (roles.Email is not null)
        {
            yield return new Column(EmailValid, ColumnType.Boolean);
        }
    }
}
