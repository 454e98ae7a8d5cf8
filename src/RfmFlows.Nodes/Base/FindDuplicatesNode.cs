using RfmFlows.Engine;
using RfmFlows.Nodes.ColumnNodes.Contacts;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Finds customers who share a telephone or an e-mail, and proposes whom to merge into whom.</summary>
public sealed class FindDuplicatesNode : NodeType
{
    internal const string Input = CleanContactsNode.Input;
    internal const string Review = "review";
    internal const string Groups = "groups";

    internal static readonly ColumnSetting Prefer = new("prefer", Input, ("Keep the one with the largest", "Оставлять того, у кого больше"))
    {
        Help = ("Such as the last purchase or the date of registration. By default the one of whom most is known.", "Например, последняя покупка или дата регистрации. По умолчанию — тот, о ком известно больше."),
    };
    internal static readonly IntegerSetting MostShared = new("mostShared", ("Most customers of one contact", "Самое большое число клиентов с одним контактом"))
    {
        Default = 5, Min = 2, Max = 1000,
        Help = ("A contact of more customers is a placeholder or a shop's own, and joins nobody.", "Контакт большего числа клиентов — заглушка или номер магазина; он никого не связывает."),
    };

    internal static readonly Columns ReviewColumns = Columns.Of(
        ("group", ColumnType.Text), ("from_customer", ColumnType.Text), ("into_customer", ColumnType.Text), ("decision", ColumnType.Text), ("reason", ColumnType.Text),
        ("confidence", ColumnType.Text), ("from_name", ColumnType.Text), ("into_name", ColumnType.Text), ("from_phone", ColumnType.Text), ("into_phone", ColumnType.Text),
        ("from_email", ColumnType.Text), ("into_email", ColumnType.Text));
    internal static readonly Columns GroupColumns = Columns.Of(
        ("group", ColumnType.Text), ("customer", ColumnType.Text), ("survivor", ColumnType.Boolean), ("customers", ColumnType.Integer));

    public override NodeDescription Description { get; } = new("base.find-duplicates", 1, PaletteGroup.Base)
    {
        Title = ("Find duplicates", "Поиск дублей клиентов"),
        Purpose = ("Finds customers with the same telephone or e-mail and proposes whom to merge into whom.",
            "Находит клиентов с одинаковым телефоном или почтой и предлагает, кого с кем объединить."),
        Help = (
            """
            Telephones and e-mails are compared as *Clean contacts* writes them, e-mails whatever the case of their letters. Customers who share a contact, also through others, are one group. In each group one is proposed to stay.

            **Review** has a row for each customer who would be merged, with both values side by side, the `reason` (`phone`, `email`, `phone+email`, `through-others`) and the `confidence`: *high* when both contacts are the same, or one is and the names are; *medium* when one is and nothing speaks against it; *low* when the names or the other contacts differ. The `decision` is `merge` where the confidence is high, else `review`: look at those, write `merge` or anything else, and give the table to *Merge customers*.
            """,
            """
            Телефоны и почта сравниваются в том виде, в каком их пишет «Очистка контактов», почта — без учёта регистра. Клиенты с общим контактом, в том числе через других, — одна группа. В каждой группе предлагается, кого оставить.

            На выходе **«На проверку»** — строка на каждого, кого предлагается объединить: значения рядом, причина `reason` (`phone` — телефон, `email` — почта, `phone+email` — и то и другое, `through-others` — через других) и уверенность `confidence`: *high*, если совпали оба контакта или один контакт и имя; *medium*, если совпал один и ничто этому не противоречит; *low*, если имена или другие контакты различаются. Решение `decision` — `merge` при высокой уверенности, иначе `review`: просмотрите такие строки, впишите `merge` или что угодно другое и передайте таблицу узлу «Объединение клиентов».
            """),
        Icon = "users-group",
        SearchWords = ["duplicates", "same phone", "same email", "merge", "dedupe", "golden record", "дубли", "дубликаты", "одинаковый телефон", "объединить", "склейка"],
        Inputs = [Port.Table(Input, ("Customers", "Клиенты"))],
        Outputs = [Port.Table(Review, ("For review", "На проверку")), Port.Table(Groups, ("Groups", "Группы"))],
        Settings =
        [
            CleanContactsNode.Country, CleanContactsNode.Customer, CleanContactsNode.Phone, CleanContactsNode.Email, CleanContactsNode.Names, Prefer, MostShared,
        ],
        Keep = true,
    };

    public override Task BuildAsync(BuildContext build) => new DuplicateSearch(build, ContactRoles.Of(build.Settings, build.Input(Input).Columns)).RunAsync();

    protected override void Check(CheckContext check)
    {
        check.Output(Review, ReviewColumns);
        check.Output(Groups, GroupColumns);
        if (check.Input(Input) is not { } input)
        {
            return;
        }
        var roles = ContactRoles.Of(check.Settings, input);
        if (roles.Phone is null && roles.Email is null)
        {
            check.Add(BaseRemarks.NoContact().At(CleanContactsNode.Phone.Name));
        }
        if (roles.Customer is null)
        {
            check.Add(SettingRemarks.Missing(CleanContactsNode.Customer).At(CleanContactsNode.Customer.Name));
        }
    }
}
