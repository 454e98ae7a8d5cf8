using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Gives a table of a <see cref="CustomerLab"/>; no scenario of a user has it.</summary>
internal sealed class CustomerRowsNode : NodeType
{
    public const string Id = "customer.rows";
    public const string Output = "rows";

    public static readonly TextSetting Table = new("table", ("Table", "Таблица")) { Required = true };

    public override NodeDescription Description { get; } = new(Id, 1, PaletteGroup.Sources)
    {
        Title = ("Rows of a customer", "Строки клиента"),
        Purpose = ("Gives what the base has of one customer.", "Даёт то, что известно базе об одном клиенте."),
        Icon = "user",
        Outputs = [Port.Table(Output, ("Rows", "Строки"))],
        Settings = [Table],
    };

    public override async ValueTask CheckAsync(CheckContext check)
    {
        await using var session = await check.Warehouse.OpenSessionAsync(check.Cancellation);
        check.Output(Output, await session.DescribeAsync(Select(check.Get(Table), session.Dialect), check.Cancellation));
    }

    public override Task BuildAsync(BuildContext build)
    {
        build.Output(Output, Select(build.Get(Table), build.Sql));
        return Task.CompletedTask;
    }

    private static string Select(string table, Dialect sql) => $"SELECT * FROM {sql.Quote(CustomerLab.Name(table))}";
}
