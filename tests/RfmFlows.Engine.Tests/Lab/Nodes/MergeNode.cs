namespace RfmFlows.Engine.Tests.Lab.Nodes;

/// <summary>All inputs, one behind the other, written row by row.</summary>
internal sealed class MergeNode : LabNode
{
    public override NodeDescription Description { get; } = Describe("test.merge") with
    {
        Inputs = [Input() with { Many = true }, Input("more") with { Required = false }],
        Outputs = [Output(), Output("count")],
    };

    protected override void Check(CheckContext check)
    {
        check.Output(Out, Rows);
        check.Output("count", RfmFlows.Warehouse.Columns.Of(("n", RfmFlows.Warehouse.ColumnType.Integer)));
    }

    protected override async Task GiveAsync(BuildContext build)
    {
        await using var writer = await build.WriteOutputAsync(Out);
        await using var source = await build.Warehouse.OpenSessionAsync(build.Cancellation);
        foreach (var input in build.Inputs(In))
        {
            await using var reader = await source.ReadAsync($"SELECT id, amount, name FROM {build.Sql.Quote(input.Name)}", build.Cancellation);
            var row = new object?[3];
            while (await reader.ReadAsync(build.Cancellation))
            {
                reader.GetValues(row!);
                await writer.WriteAsync(row, build.Cancellation);
            }
        }
        var rows = await writer.CompleteAsync(build.Cancellation);
        build.Output("count", $"SELECT {rows} AS n");
    }
}
