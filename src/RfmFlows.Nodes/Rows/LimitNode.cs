using RfmFlows.Engine;

namespace RfmFlows.Nodes.Rows;

/// <summary>The first rows of a table.</summary>
public sealed class LimitNode : NodeType
{
    private static readonly IntegerSetting Rows = new("rows", ("Rows", "Строк")) { Default = 100, Min = 0 };
    private static readonly IntegerSetting Skip = new("skip", ("Skip first", "Пропустить первые")) { Default = 0, Min = 0 };

    public override NodeDescription Description { get; } = new("rows.limit", 1, PaletteGroup.Rows)
    {
        Title = ("Limit", "Первые строки"),
        Purpose = ("Keeps the first rows in the order of the table.", "Оставляет первые строки в порядке таблицы."),
        Help = ("The order is that of a Sort above; without one, rows are ordered by all columns, so that the same rows are taken each time.",
            "Порядок задаёт узел «Сортировка» выше; без него строки упорядочиваются по всем столбцам, чтобы каждый раз брались одни и те же строки."),
        Icon = "list-numbers",
        SearchWords = ["top", "head", "first", "первые", "ограничить", "лимит"],
        Inputs = [Port.Table("input", ("Table", "Таблица"))],
        Outputs = [Port.Table("output", ("First rows", "Первые строки"))],
        Settings = [Rows, Skip],
        Narrows = true,
    };

    public override Task BuildAsync(BuildContext build)
    {
        var input = build.Input("input");
        build.Output("output",
            $"SELECT * FROM {build.From("input")} {build.Sql.TotalOrder(input.Order, input.Columns)} LIMIT {build.Get(Rows)} OFFSET {build.Get(Skip)}", input.Order, build.Get(Rows));
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        if (check.Input("input") is { } columns)
        {
            check.Output("output", columns);
        }
    }
}
