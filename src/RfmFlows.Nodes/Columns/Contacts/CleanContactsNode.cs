using RfmFlows.Engine;
using RfmFlows.Nodes.Rows;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes.Contacts;

/// <summary>Brings telephone numbers, e-mail addresses, names and consents into one form.</summary>
public sealed class CleanContactsNode : NodeType
{
    internal const string Input = "input";
    internal const string Contacts = "contacts";
    internal const string Rejects = "rejects";

    internal static readonly ColumnSetting Customer = new("customer", Input, ("Customer", "Клиент")) { Help = ByName };
    internal static readonly ColumnSetting Phone = new("phone", Input, ("Telephone", "Телефон"))
    {
        Allowed = [ColumnKind.Text, ColumnKind.Integer], Help = ByName,
    };
    internal static readonly ColumnSetting Email = new("email", Input, ("E-mail", "Почта")) { Allowed = [ColumnKind.Text], Help = ByName };
    internal static readonly ColumnsSetting Names = new("names", Input, ("Names", "Имена")) { Allowed = [ColumnKind.Text], Help = ByName };
    internal static readonly ColumnsSetting Consents = new("consents", Input, ("Consents", "Согласия"))
    {
        Allowed = [ColumnKind.Text, ColumnKind.Integer, ColumnKind.Boolean], Help = ByName,
    };
    internal static readonly ChoiceSetting Country = new("country", ("Country of numbers without a code", "Страна номеров без кода"),
        [.. CountryRule.All.Select(r => new Choice(r.Id, ($"{r.Title.En} +{r.Code}", $"{r.Title.Ru} +{r.Code}")))]);
    internal static readonly ChoiceSetting Phones = new("phones", ("Accepted numbers", "Допустимые номера"),
        new Choice("mobile", ("Mobile only", "Только мобильные")), new Choice("any", ("Mobile and landline", "Мобильные и городские")));
    internal static readonly ChoiceSetting MissingConsent = new("missingConsent", ("A missing consent", "Пропущенное согласие"),
        new Choice("missing", ("Stays missing", "Остаётся пропуском")), new Choice("false", ("Means no", "Означает «нет»")),
        new Choice("true", ("Means yes", "Означает «да»")));

    public override NodeDescription Description { get; } = new("columns.clean-contacts", 1, PaletteGroup.Columns)
    {
        Title = ("Clean contacts", "Очистка контактов"),
        Purpose = ("Brings telephones, e-mails, names and consents into one form, and says why a contact is refused.",
            "Приводит телефоны, почту, имена и согласия к единому виду и объясняет, почему контакт отклонён."),
        Help = CleanContactsHelp.Text,
        Icon = "address-book",
        SearchWords = ["phone", "email", "contacts", "E.164", "validate", "consent", "телефон", "почта", "контакты", "очистка", "проверка", "согласие"],
        Inputs = [Port.Table(Input, ("Contacts", "Контакты"))],
        Outputs =
        [
            Port.Table(Contacts, ("Contacts", "Контакты")) with
            {
                Help = ("All rows; what is refused is missing there.", "Все строки; отклонённое в них пропущено."),
            },
            Port.Table(Rejects, ("Rejects", "Отклонённые")) with
            {
                Help = ("A row for each refused value, with the reason.", "Строка на каждое отклонённое значение с причиной."),
            },
        ],
        Settings = [Country, Phones, MissingConsent, Customer, Phone, Email, Names, Consents],
    };

    private static LocalText ByName => ("Found by its name when left empty.", "Если не задано, находится по имени.");

    public override Task BuildAsync(BuildContext build) =>
        new ContactsBuild(build, ContactRoles.Of(build.Settings, build.Input(Input).Columns)).RunAsync();

    protected override void Check(CheckContext check)
    {
        if (check.Input(Input) is not { } input)
        {
            return;
        }
        var roles = ContactRoles.Of(check.Settings, input);
        if (roles.Phone is null && roles.Email is null && !check.Settings.Has(Phone) && !check.Settings.Has(Email))
        {
            check.Add(ColumnRemarks.NoContactColumn().At(Phone.Name));
        }
        if (roles.Customer is null && !check.Settings.Has(Customer))
        {
            check.Add(ColumnRemarks.NoCustomerColumn().At(Customer.Name));
        }
        check.Output(Contacts, ContactsColumns.Of(input, roles));
        check.Output(Rejects, ContactsColumns.Rejects(roles));
    }
}
