using System.Collections.Concurrent;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Tests.Support;

/// <summary>Waits inside a run until the test lets it go on.</summary>
public sealed class GateNode : NodeType
{
    public const string Id = "test.gate";

    private static readonly ConcurrentDictionary<string, Gate> Gates = new(StringComparer.Ordinal);
    private static readonly TextSetting Name = new("name", ("Name", "Имя")) { Required = true };

    public override NodeDescription Description { get; } = new(Id, 1, PaletteGroup.Sources)
    {
        Title = ("Gate", "Ворота"),
        Purpose = ("Waits.", "Ждёт."),
        Icon = "gate",
        Inputs = [],
        Outputs = [Port.Table("output", ("Rows", "Строки"))],
        Settings = [Name],
        Effect = Effect.Import,
    };

    /// <summary>A new gate, closed.</summary>
    public static Gate New()
    {
        var gate = new Gate(Guid.NewGuid().ToString("N"));
        Gates[gate.Name] = gate;
        return gate;
    }

    public override async Task BuildAsync(BuildContext build)
    {
        await Gates[build.Get(Name)].PassAsync(build.Cancellation);
        build.Output("output", "SELECT CAST(1 AS BIGINT) AS n");
    }

    protected override void Check(CheckContext check) => check.Output("output", Columns.Of(("n", ColumnType.Integer)));
}
