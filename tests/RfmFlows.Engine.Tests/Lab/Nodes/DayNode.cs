using RfmFlows.Warehouse;

namespace RfmFlows.Engine.Tests.Lab.Nodes;

/// <summary>Depends on the as-of date.</summary>
internal sealed class DayNode : LabNode
{
    public override NodeDescription Description { get; } = Describe("test.day") with { Outputs = [Output()], UsesAsOf = true };

    protected override void Check(CheckContext check) => check.Output(Out, Columns.Of(("day", ColumnType.Date)));

    protected override Task GiveAsync(BuildContext build)
    {
        build.Output(Out, $"SELECT {build.Sql.Literal(build.AsOf)} AS day");
        return Task.CompletedTask;
    }
}
