using RfmFlows.Warehouse;

namespace RfmFlows.Engine.Tests.Lab.Nodes;

/// <summary>A source that counts how often it is looked into, and says of its only column what tests set.</summary>
internal sealed class FileNode : LabNode
{
    private static readonly TextSetting Name = new("name", ("Name", "Имя")) { Default = "file" };

    public override NodeDescription Description { get; } = Describe("test.file") with { Outputs = [Output()], Settings = [Name], Effect = Effect.Import };

    public int Looks { get; private set; }

    public List<Remark> Findings { get; } = [];

    public string Column { get; set; } = "sum";

    public override bool IsToldByFingerprint(CheckContext check) => true;

    public override ValueTask<string?> FingerprintAsync(CheckContext check) => ValueTask.FromResult(check.Service<LabControl>().Fingerprint(check.Node.Id));

    protected override void Check(CheckContext check)
    {
        Looks++;
        Findings.ForEach(check.Add);
        check.Offer("file", Columns.Of(("offered", ColumnType.Text)));
        check.Output(Out, Columns.Of((Column, ColumnType.Money)));
    }

    protected override Task GiveAsync(BuildContext build)
    {
        build.Output(Out, $"SELECT CAST(1.5 AS DECIMAL(18, 2)) AS {build.Sql.Quote(Column)}");
        return Task.CompletedTask;
    }
}
