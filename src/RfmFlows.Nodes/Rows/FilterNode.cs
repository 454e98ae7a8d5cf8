using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows;

/// <summary>Parts rows by a condition.</summary>
public sealed class FilterNode : NodeType
{
    private const string Input = "input";

    private static readonly ConditionSetting Conditions = new("conditions", Input, ("Conditions", "Условия"))
    {
        Help = ("Joined by all or any, with brackets to any depth.", "Соединяются через «все» или «любое», скобки допускаются на любую глубину."),
    };
    private static readonly TextSetting Expert = new("expression", ("Expression", "Выражение"))
    {
        Language = TextLanguage.Expression, Port = Input, Results = [ColumnKind.Boolean], Multiline = true, Placeholder = "days_ago(last_purchase) > 60",
        Help = ("For experts. When conditions are given too, both must hold.", "Для опытных. Если заданы и условия, должно выполняться и то и другое."),
    };

    public override NodeDescription Description { get; } = new("rows.filter", 1, PaletteGroup.Rows)
    {
        Title = ("Filter", "Фильтр строк"),
        Purpose = ("Parts rows into those that fulfil a condition and the rest.", "Делит строки на подходящие под условие и остальные."),
        Help = (
            """
            Every row goes to exactly one of the two outputs. A comparison with a missing value does not hold, so such rows go to *Rest*; test them by *is empty*.

            Without any condition all rows go to *Matched*. Relative dates such as *in the last 30 days* count back from the as-of date.

            Example: `orders >= 3 AND (city = 'Minsk' OR email IS NOT NULL)`
            """,
            """
            Каждая строка попадает ровно на один из двух выходов. Сравнение с пропущенным значением не выполняется, поэтому такие строки уходят в «Остальные»; для них есть проверка «не заполнено».

            Без условий все строки попадают в «Подходящие». Относительные даты, например «за последние 30 дней», отсчитываются от даты расчёта.

            Пример: `orders >= 3 AND (city = 'Минск' OR email IS NOT NULL)`
            """),
        Icon = "filter",
        SearchWords = ["filter", "where", "condition", "select rows", "split", "фильтр", "условие", "отбор", "отобрать", "выборка"],
        Inputs = [Port.Table(Input, ("Table", "Таблица"))],
        Outputs =
        [
            Port.Table("matched", ("Matched", "Подходящие")) with { Help = ("Rows for which the condition holds.", "Строки, для которых условие выполняется.") },
            Port.Table("rest", ("Rest", "Остальные")) with { Help = ("All other rows.", "Все другие строки.") },
        ],
        Settings = [Conditions, Expert],
        Narrows = true,
        UsesAsOf = true,
    };

    public override Task BuildAsync(BuildContext build)
    {
        var input = build.Input(Input);
        var condition = build.Get(Conditions).ToSql(build.Sql, input.Columns, build.AsOf);
        if (build.Settings.Has(Expert))
        {
            condition = $"{condition} AND ({Expression.Parse(build.Get(Expert), input.Columns).ToSql(build.Sql, build.AsOf)})";
        }
        build.Output("matched", $"SELECT * FROM {build.From(Input)} WHERE {condition}", input.Order, input.MostRows);
        build.Output("rest", $"SELECT * FROM {build.From(Input)} WHERE ({condition}) IS NOT TRUE", input.Order, input.MostRows);
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        if (check.Get(Conditions).IsEmpty && !check.Settings.Has(Expert))
        {
            check.Add(RowRemarks.NoCondition().At(Conditions.Name));
        }
        if (check.Input(Input) is { } columns)
        {
            check.Output("matched", columns);
            check.Output("rest", columns);
        }
    }
}
