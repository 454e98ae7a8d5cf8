using RfmFlows.Engine;
using RfmFlows.Nodes.ColumnNodes.Contacts;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>Groups customers by shared contacts and compares them.</summary>
internal sealed class DuplicateSearch(BuildContext build, ContactRoles roles)
{
    private Dialect Sql => build.Sql;

    public async Task RunAsync()
    {
        var people = await build.ScratchAsync("people", People());
        var contacts = new[] { "phone", "email" }.Select(c => $"SELECT DISTINCT customer, {Sql.Literal(c + ":")} || {c} AS contact FROM {people} WHERE {c} IS NOT NULL");
        var all = await build.ScratchAsync("contacts", string.Join(" UNION ALL ", contacts));
        var shared = $"SELECT contact FROM {all} GROUP BY contact HAVING count(*) BETWEEN 2 AND {build.Get(FindDuplicatesNode.MostShared)}";
        var edges = await build.ScratchAsync("edges", $"SELECT c.customer, c.contact FROM {all} AS c JOIN ({shared}) AS s ON s.contact = c.contact");
        var groups = await GroupsAsync(edges);
        var members = await build.ScratchAsync("members",
            $"""
            SELECT g.group_id, p.customer, p.phone, p.email, p.name, count(*) OVER (PARTITION BY g.group_id) AS customers,
            row_number() OVER (PARTITION BY g.group_id ORDER BY {(build.Settings.Has(FindDuplicatesNode.Prefer) ? "p.preferred DESC NULLS LAST, " : "")}p.known DESC, p.customer) AS place
            FROM {groups} AS g JOIN {people} AS p ON p.customer = g.customer
            """);
        build.Output(FindDuplicatesNode.Review, Review(members), [new SortKey("group"), new SortKey("from_customer")]);
        build.Output(FindDuplicatesNode.Groups, $"SELECT group_id AS {Sql.Quote("group")}, customer, place = 1 AS survivor, customers FROM {members} AS m",
            [new SortKey("group"), new SortKey("customer")]);
    }

    // A row a customer: of one who stands in several, the values that come first.
    private string People()
    {
        var rule = CountryRule.Find(build.Get(CleanContactsNode.Country));
        var (phones, emails) = (new PhoneSql(Sql, rule, mobileOnly: false), new EmailSql(Sql));
        var name = string.Join(" || ' ' || ", roles.Names.Select(n => $"coalesce(trim({Sql.Quote(n.Name)}), '')").DefaultIfEmpty("''"));
        var prefer = build.Settings.Has(FindDuplicatesNode.Prefer) ? Sql.Quote(build.Get(FindDuplicatesNode.Prefer)) : "0";
        var written = $"SELECT {Text(roles.Customer!)} AS customer, {Text(roles.Phone)} AS phone, {Text(roles.Email)} AS email, nullif(trim({name}), '') AS name, {prefer} AS preferred "
            + $"FROM {build.From(FindDuplicatesNode.Input)}";
        var counted = $"SELECT *, {phones.Digits("phone")} AS digits FROM ({written}) AS written";
        var read = $"SELECT *, {phones.International("phone", "digits")} AS e164 FROM ({counted}) AS counted";
        var cleaned = $"SELECT customer, CASE WHEN {phones.Reason("phone", "e164")} IS NULL AND phone IS NOT NULL THEN '+' || e164 END AS phone, "
            + $"CASE WHEN {emails.Reason("email")} IS NULL AND email IS NOT NULL THEN {Sql.Lower("email")} END AS email, name, preferred FROM ({read}) AS read WHERE customer IS NOT NULL";
        return $"SELECT customer, min(phone) AS phone, min(email) AS email, min(name) AS name, max(preferred) AS preferred, "
            + $"CASE WHEN min(phone) IS NULL THEN 0 ELSE 1 END + CASE WHEN min(email) IS NULL THEN 0 ELSE 1 END + CASE WHEN min(name) IS NULL THEN 0 ELSE 1 END AS known "
            + $"FROM ({cleaned}) AS cleaned GROUP BY customer";
    }

    // Every customer takes the first id among those whom a contact joins to, until nobody's changes any more.
    private async Task<string> GroupsAsync(string edges)
    {
        var groups = await build.ScratchAsync("groups_0", $"SELECT DISTINCT customer, customer AS group_id FROM {edges}");
        for (var round = 1; ; round++)
        {
            var nearest = $"SELECT e.contact, min(g.group_id) AS group_id FROM {edges} AS e JOIN {groups} AS g ON g.customer = e.customer GROUP BY e.contact";
            var next = await build.ScratchAsync($"groups_{round}",
                $"SELECT e.customer, min(n.group_id) AS group_id FROM {edges} AS e JOIN ({nearest}) AS n ON n.contact = e.contact GROUP BY e.customer");
            var moved = await build.Session.ScalarAsync($"SELECT 1 FROM {next} AS n JOIN {groups} AS g ON g.customer = n.customer WHERE g.group_id <> n.group_id LIMIT 1", build.Cancellation);
            groups = next;
            if (moved is null)
            {
                return groups;
            }
        }
    }

    private string Review(string members)
    {
        const string SamePhone = "coalesce(f.phone = i.phone, FALSE)";
        const string SameEmail = "coalesce(f.email = i.email, FALSE)";
        var sameName = $"coalesce({Sql.Lower("f.name")} = {Sql.Lower("i.name")}, FALSE)";
        var otherName = $"coalesce({Sql.Lower("f.name")} <> {Sql.Lower("i.name")}, FALSE)";
        var confidence = $"CASE WHEN {SamePhone} AND {SameEmail} OR ({SamePhone} OR {SameEmail}) AND {sameName} THEN 'high' "
            + $"WHEN {otherName} OR NOT {SamePhone} AND NOT {SameEmail} OR coalesce(f.phone <> i.phone, FALSE) OR coalesce(f.email <> i.email, FALSE) THEN 'low' ELSE 'medium' END";
        var reason = $"CASE WHEN {SamePhone} AND {SameEmail} THEN 'phone+email' WHEN {SamePhone} THEN 'phone' WHEN {SameEmail} THEN 'email' ELSE 'through-others' END";
        var pairs = $"SELECT f.group_id AS {Sql.Quote("group")}, f.customer AS from_customer, i.customer AS into_customer, {reason} AS reason, {confidence} AS confidence, "
            + "f.name AS from_name, i.name AS into_name, f.phone AS from_phone, i.phone AS into_phone, f.email AS from_email, i.email AS into_email "
            + $"FROM {members} AS f JOIN {members} AS i ON i.group_id = f.group_id AND i.place = 1 WHERE f.place > 1";
        return $"SELECT *, CASE confidence WHEN 'high' THEN 'merge' ELSE 'review' END AS decision FROM ({pairs}) AS pairs";
    }

    private string Text(Column? column) => column is null ? Sql.Cast("NULL", ColumnType.Text) : $"nullif(trim({Sql.ToText(Sql.Quote(column.Name), column.Type)}), '')";
}
