using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>What the base has of one customer, as everybody reads it: what merged customers bought counts as theirs.</summary>
/// <param name="Id">Who was asked for, or who they were merged into.</param>
/// <param name="Ids">That id and those of everybody merged into them.</param>
/// <param name="Person">Their own row; none where only receipts are known.</param>
internal sealed record OneCustomer(string Id, IReadOnlyList<string> Ids, CustomerTable Receipts, CustomerTable Lines, CustomerTable Person);

/// <summary>Rows of one customer in a table.</summary>
internal sealed record CustomerTable(Columns Columns, IReadOnlyList<object?[]> Rows);
