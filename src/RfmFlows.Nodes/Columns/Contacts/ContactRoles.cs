using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes.Contacts;

/// <summary>Which columns hold what: as chosen, else by their names.</summary>
internal sealed record ContactRoles(Column? Customer, Column? Phone, Column? Email, IReadOnlyList<Column> Names, IReadOnlyList<Column> Consents)
{
    private static readonly string[] CustomerNames = ["customer", "customer_id", "client", "client_id", "id", "клиент", "id_клиента", "код_клиента"];
    private static readonly string[] PhoneNames = ["phone", "mobile", "telephone", "tel", "phone_number", "телефон", "мобильный", "номер_телефона"];
    private static readonly string[] EmailNames = ["email", "e-mail", "e_mail", "mail", "почта", "эл_почта", "электронная_почта", "емейл"];
    private static readonly string[] PersonNames = ["name", "first_name", "last_name", "surname", "full_name", "имя", "фамилия", "отчество", "фио"];
    private static readonly string[] ConsentParts = ["consent", "opt_in", "согласие"];

    public IEnumerable<Column> Found => new[] { Customer, Phone, Email }.OfType<Column>().Concat(Names).Concat(Consents);

    public static ContactRoles Of(SettingValues settings, Columns input)
    {
        var phone = One(CleanContactsNode.Phone, PhoneNames);
        var email = One(CleanContactsNode.Email, EmailNames);
        return new ContactRoles(One(CleanContactsNode.Customer, CustomerNames), phone, email,
            Many(CleanContactsNode.Names, c => PersonNames.Contains(Key(c)) && c.Type.Kind == ColumnKind.Text),
            Many(CleanContactsNode.Consents, c => ConsentParts.Any(p => Key(c).Contains(p, StringComparison.Ordinal))));

        Column? One(ColumnSetting setting, string[] names) => settings.Has(setting)
            ? input.Find(settings.Get(setting))
            : names.Select(n => input.FirstOrDefault(c => Key(c) == n && (setting.Allowed.Count == 0 || setting.Allowed.Contains(c.Type.Kind)))).FirstOrDefault(c => c is not null);

        IReadOnlyList<Column> Many(ColumnsSetting setting, Func<Column, bool> isOne)
        {
            var fitting = settings.Has(setting) ? settings.Get(setting).Select(input.Find).OfType<Column>() : input.Where(isOne);
            return [.. fitting.Where(c => setting.Allowed.Count == 0 || setting.Allowed.Contains(c.Type.Kind))];
        }
    }

    private static string Key(Column column) => column.Name.ToLowerInvariant().Replace(' ', '_');
}
