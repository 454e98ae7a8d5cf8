using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Tests.Toolbox;

/// <summary>Rows that a test gives; the port is called <c>output</c>.</summary>
public sealed class TestTableNode : NodeType
{
    public const string Id = "test.table";

    private static readonly TextSetting ColumnList = new("columns", ("Columns", "Столбцы")) { Required = true };
    private static readonly TextSetting Rows = new("rows", ("Rows", "Строки")) { MaxLength = 10_000_000 };

    public override NodeDescription Description { get; } = new(Id, 1, PaletteGroup.Sources)
    {
        Title = ("Test table", "Тестовая таблица"),
        Purpose = ("Rows that a test gives.", "Строки, заданные тестом."),
        Icon = "table",
        Outputs = [Port.Table("output", ("Rows", "Строки"))],
        Settings = [ColumnList, Rows],
    };

    /// <summary>The rows as the list of a SQL VALUES; empty when there are none.</summary>
    public static string Values(object?[][] rows) => string.Join(", ", rows.Select(r => $"({string.Join(", ", r.Select(Literal))})"));

    public override Task BuildAsync(BuildContext build)
    {
        var columns = build.OutputColumns("output");
        var select = string.Join(", ", columns.Select((c, i) => $"{build.Sql.Cast($"c{i}", c.Type)} AS {build.Sql.Quote(c.Name)}"));
        var names = string.Join(", ", columns.Select((_, i) => $"c{i}"));
        var rows = build.Get(Rows);
        var from = rows.Length > 0 ? $"(VALUES {rows})" : $"(SELECT {string.Join(", ", columns.Select(_ => "NULL"))} WHERE FALSE)";
        build.Output("output", $"SELECT {select} FROM {from} AS v({names})");
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check) => check.Output("output", new Columns(check.Get(ColumnList).Split(',', StringSplitOptions.TrimEntries).Select(text =>
    {
        var space = text.LastIndexOf(' ');
        return ColumnType.TryParse(text[(space + 1)..], out var type) ? new Column(text[..space], type) : throw new ArgumentException($"'{text}' is no column.");
    })));

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        string text => DuckDbDialect.Instance.Literal(text),
        bool flag => DuckDbDialect.Instance.Literal(flag),
        DateOnly date => DuckDbDialect.Instance.Literal(date),
        DateTime time => DuckDbDialect.Instance.Literal(time),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {value.GetType().Name} has no column type."),
    };
}
