using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign;

/// <summary>Adds contacts to customers, one contact each.</summary>
public sealed class JoinCrmNode : NodeType
{
    private static readonly ColumnSetting CustomerKey = new("customerKey", "customers", ("Customer in the customers", "Клиент в таблице клиентов"))
    {
        Help = ("By default 'customer' or 'customer_id'.", "По умолчанию «customer» или «customer_id»."),
    };
    private static readonly ColumnSetting ContactKey = new("contactKey", "contacts", ("Customer in the contacts", "Клиент в контактах"))
    {
        Help = ("By default 'customer', 'customer_id' or 'id'.", "По умолчанию «customer», «customer_id» или «id»."),
    };
    private static readonly ColumnsSetting Take = new("columns", "contacts", ("Columns of the contacts", "Столбцы контактов"))
    {
        Help = ("By default all but the key.", "По умолчанию все, кроме ключа."),
    };

    public override NodeDescription Description { get; } = new("campaign.join-crm", 1, PaletteGroup.Campaign)
    {
        Title = ("Join CRM", "Присоединить CRM"),
        Purpose = ("Adds name, phone, e-mail and consents from the CRM to customers, never more than one contact a customer.",
            "Добавляет к клиентам имя, телефон, e-mail и согласия из CRM — не больше одного контакта на клиента."),
        Help = (
            "A customer with several contacts keeps the first in the order of all columns, and a warning says how many there were: a message must never go out twice because of a duplicate in the CRM. Keys of different types are compared as texts. A contact column whose name the customers have already gets `crm_` before it.",
            "Если у клиента несколько контактов, берётся первый в порядке всех столбцов, а предупреждение сообщает, сколько таких: дубль в CRM не должен привести ко второму сообщению. Ключи разных типов сравниваются как тексты. Столбец контактов, имя которого уже есть у клиентов, получает приставку `crm_`."),
        Icon = "address-book",
        SearchWords = ["crm", "contacts", "join", "lookup", "контакты", "клиенты", "соединить", "анкета"],
        Inputs = [Port.Table("customers", ("Customers", "Клиенты")), Port.Table("contacts", ("Contacts", "Контакты"))],
        Outputs =
        [
            Port.Table("output", ("Customers with contacts", "Клиенты с контактами")),
            Port.Table("unknown", ("Not in the CRM", "Нет в CRM")) with { Help = ("Customers without a contact.", "Клиенты без контакта.") },
        ],
        Settings = [CustomerKey, ContactKey, Take],
    };

    public override async Task BuildAsync(BuildContext build)
    {
        var (customers, contacts) = (build.Input("customers"), build.Input("contacts"));
        var keys = Keys.Of(build.Settings, customers.Columns, contacts.Columns, _ => { })!;
        var sql = build.Sql;
        var taken = keys.Taken(build.Settings, customers.Columns, contacts.Columns);
        var on = $"{keys.Compared(sql, "cu", keys.Customer)} = {keys.Compared(sql, "co", keys.Contact)}";
        var (from, single) = (build.From("customers"), await OneEachAsync(build, contacts, keys));
        var columns = string.Join(", ", taken.Select(t => $"co.{sql.Quote(t.Contact.Name)} AS {sql.Quote(t.Name)}").Prepend(sql.List(customers.Columns, "cu")));
        build.Output("output", $"SELECT {columns} FROM {from} AS cu JOIN {single} AS co ON {on}", customers.Order, customers.MostRows);
        build.Output("unknown", $"SELECT cu.* FROM {from} AS cu WHERE NOT EXISTS (SELECT 1 FROM {single} AS co WHERE {on})", customers.Order, customers.MostRows);
    }

    protected override void Check(CheckContext check)
    {
        if (check.Input("customers") is not { } customers)
        {
            return;
        }
        check.Output("unknown", customers);
        if (check.Input("contacts") is not { } contacts || Keys.Of(check.Settings, customers, contacts, check.Add) is not { } keys)
        {
            return;
        }
        if (keys.AsText)
        {
            check.Add(CampaignRemarks.KeyTypes(keys.Customer.Type.ToString(), keys.Contact.Type.ToString()));
        }
        check.Output("output", customers.With(keys.Taken(check.Settings, customers, contacts).Select(t => t.Contact with { Name = t.Name })));
    }

    // Contacts whose key is unique are read where they are.
    private static async Task<string> OneEachAsync(BuildContext build, Relation contacts, Keys keys)
    {
        var key = build.Sql.Quote(keys.Contact.Name);
        var several = await build.FactAsync("contacts", $"several {key}", async () => Convert.ToInt64(await build.Session.ScalarAsync(
            $"SELECT count(*) FROM (SELECT {key} FROM {build.From("contacts")} WHERE {key} IS NOT NULL GROUP BY {key} HAVING count(*) > 1) AS twice", build.Cancellation),
            CultureInfo.InvariantCulture));
        if (several == 0)
        {
            return build.From("contacts");
        }
        build.Add(CampaignRemarks.SeveralContacts(several));
        var order = build.Sql.TotalOrder([], contacts.Columns);
        return await build.ScratchAsync("single",
            $"SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY {key} {order}) AS place_ FROM {build.From("contacts")}) AS numbered WHERE place_ = 1");
    }

    private sealed record Keys(Column Customer, Column Contact)
    {
        public bool AsText => Customer.Type.Kind != Contact.Type.Kind && !(Customer.Type.IsNumber && Contact.Type.IsNumber);

        public static Keys? Of(SettingValues settings, Columns customers, Columns contacts, Action<Remark> add)
        {
            var customer = Find(CustomerKey, customers, ["customer", "customer_id", "клиент"]);
            var contact = Find(ContactKey, contacts, ["customer", "customer_id", "id", "client_id", "клиент"]);
            return customer is null || contact is null ? null : new Keys(customer, contact);

            Column? Find(ColumnSetting setting, Columns columns, string[] usual)
            {
                var column = settings.Has(setting) ? columns.Find(settings.Get(setting)) : usual.Select(columns.Find).FirstOrDefault(c => c is not null);
                if (column is null && !settings.Has(setting))
                {
                    add(SettingRemarks.Missing(setting));
                }
                return column;
            }
        }

        public string Compared(Dialect sql, string alias, Column column) =>
            AsText ? sql.Cast($"{alias}.{sql.Quote(column.Name)}", ColumnType.Text) : $"{alias}.{sql.Quote(column.Name)}";

        public List<(Column Contact, string Name)> Taken(SettingValues settings, Columns customers, Columns contacts)
        {
            var chosen = settings.Get(Take);
            var taken = new List<(Column Contact, string Name)>();
            var all = customers;
            foreach (var column in contacts.Where(c => chosen.Count > 0 ? chosen.Contains(c.Name, StringComparer.OrdinalIgnoreCase) : c != Contact))
            {
                var name = all.FreeName(customers.Has(column.Name) ? $"crm_{column.Name}" : column.Name);
                all = all.With(column with { Name = name });
                taken.Add((column, name));
            }
            return taken;
        }
    }
}
