using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows.Group;

/// <summary>One row for each group of equal values, with figures about the group.</summary>
public sealed class GroupNode : NodeType
{
    private const string Input = "input";

    internal static readonly ColumnsSetting By = new("by", Input, ("Group by", "Группировать по"))
    {
        Help = ("Left empty, the whole table is one group.", "Если не выбраны, вся таблица — одна группа."),
    };
    internal static readonly ChoiceSetting Function = new("function", ("Figure", "Показатель"), [.. Aggregate.All.Select(a => new Choice(a.Id, a.Title))]);
    internal static readonly ColumnSetting Of = new("column", Input, ("Column", "Столбец"));
    internal static readonly ColumnSetting OrderedBy = new("orderedBy", Input, ("Ordered by", "По порядку столбца"))
    {
        ShownWhen = new ShownWhen(Function, "first", "last"),
        Help = ("Says which row of the group is the first; missing values are never first or last while others are there.",
            "Определяет, какая строка группы первая; строка с пропуском не станет ни первой, ни последней, пока есть другие."),
    };
    internal static readonly TextSetting Name = new("name", ("Name", "Имя"))
    {
        MaxLength = 200, Help = ("By default the figure and the column: sum_amount.", "По умолчанию показатель и столбец: sum_amount."),
    };
    internal static readonly ListSetting Figures = new("figures", ("Figures", "Показатели"), Function, Of, OrderedBy, Name) { MaxCount = 200 };

    public override NodeDescription Description { get; } = new("rows.group", 1, PaletteGroup.Rows)
    {
        Title = ("Group", "Группировка"),
        Purpose = ("Makes one row of each group, with sums, counts and other figures.", "Сводит строки в группы: суммы, количества и другие показатели."),
        Help = GroupHelp.Text,
        Icon = "sum",
        SearchWords = ["group by", "aggregate", "sum", "count", "average", "pivot", "группировка", "агрегация", "сумма", "количество", "среднее", "свод"],
        Inputs = [Port.Table(Input, ("Table", "Таблица"))],
        Outputs = [Port.Table("output", ("Groups", "Группы"))],
        Settings = [By, Figures],
    };

    public override Task BuildAsync(BuildContext build)
    {
        var plan = GroupPlan.Of(build.Settings, build.Input(Input).Columns, build.Sql);
        build.Output("output", plan.Select(build.From(Input), build.Sql), [.. plan.By.Select(c => new SortKey(c.Name))]);
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        if (check.Get(By).Count == 0 && check.Get(Figures).Count == 0)
        {
            check.Add(RowRemarks.NoAggregate().At(Figures.Name));
        }
        if (check.Input(Input) is { } columns)
        {
            var plan = GroupPlan.Of(check.Settings, columns, check.Sql);
            var problems = plan.Problems().ToList();
            problems.ForEach(check.Add);
            if (problems.Count == 0)
            {
                check.Output("output", plan.Output);
            }
        }
    }
}
