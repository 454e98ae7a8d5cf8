using RfmFlows.Engine;
using RfmFlows.Nodes.Rows;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes;

/// <summary>Columns that are calculated from others.</summary>
public sealed class CalculateNode : NodeType
{
    private const string Input = "input";

    private static readonly TextSetting Name = new("name", ("Column", "Столбец")) { Required = true, MaxLength = 200 };
    private static readonly TextSetting Formula = new("expression", ("Expression", "Выражение"))
    {
        Required = true, Language = TextLanguage.Expression, Port = Input, CheckedByNode = true, Multiline = true, Placeholder = "round(total / orders, 2)",
    };
    private static readonly ListSetting Calculated = new("columns", ("Columns", "Столбцы"), Name, Formula)
    {
        Required = true, MaxCount = 100,
        Help = ("Worked out from top to bottom: later ones may use earlier ones.", "Вычисляются сверху вниз: следующие могут использовать предыдущие."),
    };

    public override NodeDescription Description { get; } = new("columns.calculate", 1, PaletteGroup.Columns)
    {
        Title = ("Calculate", "Вычисление"),
        Purpose = ("Adds columns that are calculated from others, or replaces columns.", "Добавляет вычисляемые столбцы или заменяет столбцы."),
        Help = (
            """
            A new name is added behind the other columns; the name of a column that is there replaces it in its place, and the expression still sees its old value.

            Examples: `total / orders`, `if(days_ago(last_purchase) > 60, 'sleeping', 'active')`, `coalesce(discount, 0)`, `name || ' ' || surname`. All functions are listed in docs/expressions.md.

            A division gives a real; `round(total / orders, 2)` makes money of it. What is calculated from a missing value is missing.
            """,
            """
            Новое имя добавляется после остальных столбцов; имя существующего столбца заменяет его на том же месте, а выражение ещё видит прежнее значение.

            Примеры: `total / orders`, `if(days_ago(last_purchase) > 60, 'спит', 'активен')`, `coalesce(discount, 0)`, `name || ' ' || surname`. Все функции перечислены в docs/expressions.md.

            Деление даёт вещественное число; `round(total / orders, 2)` делает из него деньги. Вычисленное из пропуска — пропуск.
            """),
        Icon = "calculator",
        SearchWords = ["calculate", "formula", "expression", "new column", "вычисление", "формула", "калькулятор", "выражение", "новый столбец"],
        Inputs = [Port.Table(Input, ("Table", "Таблица"))],
        Outputs = [Port.Table("output", ("With calculated columns", "С вычисленными столбцами"))],
        Settings = [Calculated],
        UsesAsOf = true,
    };

    public override Task BuildAsync(BuildContext build)
    {
        var sql = build.Sql;
        var columns = build.Input(Input).Columns;
        var select = $"SELECT * FROM {build.From(Input)}";
        foreach (var entry in build.Get(Calculated))
        {
            var expression = Expression.Parse(entry.Get(Formula), columns);
            var name = entry.Get(Name);
            var after = With(columns, name, expression.Type);
            var list = after.Select(c => Same(c.Name, name) ? $"{expression.ToSql(sql, build.AsOf)} AS {sql.Quote(c.Name)}" : sql.Quote(c.Name));
            select = $"SELECT {string.Join(", ", list)} FROM ({select}) AS t";
            columns = after;
        }
        var replaced = build.Get(Calculated).Select(e => e.Get(Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        build.Output("output", select, RowOrder.Kept(build.Input(Input).Order, key => replaced.Contains(key) ? null : key));
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        if (check.Input(Input) is not { } columns)
        {
            return;
        }
        var isKnown = true;
        foreach (var (entry, i) in check.Get(Calculated).Select((e, i) => (e, i)).Where(e => e.e.Has(Name) && e.e.Has(Formula)))
        {
            var expression = Expression.Parse(entry.Get(Formula), columns);
            foreach (var remark in expression.Remarks)
            {
                check.Add(remark.At($"{Calculated.Name}[{i}].{Formula.Name}"));
            }
            isKnown &= expression.IsValid;
            columns = With(columns, entry.Get(Name), expression.Type);
        }
        if (isKnown)
        {
            check.Output("output", columns);
        }
    }

    private static Columns With(Columns columns, string name, ColumnType type) => columns.Has(name)
        ? new Columns(columns.Select(c => Same(c.Name, name) ? c with { Type = type } : c))
        : columns.With(new Column(name, type));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
