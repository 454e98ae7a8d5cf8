using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Ids of customers as segments compare them: a number in one table and a text in another may mean the same customer.</summary>
internal static class MemberIds
{
    public static string Text(KeptMembers members, Dialect sql) => sql.ToText(sql.Quote(members.Customer.Name), members.Customer.Type);
}
