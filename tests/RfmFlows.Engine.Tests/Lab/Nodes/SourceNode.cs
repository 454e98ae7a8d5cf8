using RfmFlows.Warehouse;

namespace RfmFlows.Engine.Tests.Lab.Nodes;

/// <summary>A source of numbered rows with a fingerprint that tests set.</summary>
internal sealed class SourceNode : LabNode
{
    public static readonly IntegerSetting Count = new("rows", ("Rows", "Строки")) { Default = 10, Max = 100_000_000 };
    private static readonly TextSetting Name = new("name", ("Name", "Имя")) { Default = "n" };
    private static readonly NumberSetting Step = new("step", ("Step", "Шаг")) { Default = 0.01m };

    public override NodeDescription Description { get; } = Describe("test.source") with
    {
        Outputs = [Output()],
        Settings = [Count, Name, Step],
        Effect = Effect.Import,
        CanFail = true,
    };

    protected override void Check(CheckContext check) => check.Output(Out, Rows);

    public override ValueTask<string?> FingerprintAsync(CheckContext check) => ValueTask.FromResult(check.Service<LabControl>().Fingerprint(check.Node.Id));

    protected override Task GiveAsync(BuildContext build)
    {
        var sql = build.Sql;
        build.Output(Out,
            $"SELECT i AS id, {sql.Cast($"(i % 1000) * {sql.Literal(build.Get(Step))}", ColumnType.Money)} AS amount, {sql.Literal(build.Get(Name))} || i AS name FROM generate_series(1, {build.Get(Count)}) AS g(i) -- numbered");
        return Task.CompletedTask;
    }
}
