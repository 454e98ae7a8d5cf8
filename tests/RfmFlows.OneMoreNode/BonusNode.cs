using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.OneMoreNode;

/// <summary>Adds the bonus points that a sum earns: a node type that the designer has never heard of.</summary>
public sealed class BonusNode : NodeType
{
    private const string Input = "input";
    private const string Output = "output";

    private static readonly ColumnSetting Sum = new("sum", Input, ("Sum", "Сумма"))
    {
        Required = true, Help = ("What the points are earned by.", "За что начисляются баллы."), Allowed = [ColumnKind.Integer, ColumnKind.Decimal],
    };
    private static readonly IntegerSetting Percent = new("percent", ("Points for a hundred", "Баллов за сотню"))
    {
        Default = 5, Min = 1, Max = 50, Help = ("From 1 to 50.", "От 1 до 50."),
    };
    private static readonly ChoiceSetting Rounding = new("rounding", ("Parts of a point", "Дробные баллы"),
        new Choice("down", ("Dropped", "Отбросить")), new Choice("nearest", ("Rounded", "Округлить")));
    private static readonly BooleanSetting Refunds = new("refunds", ("Refunds take points back", "Возвраты снимают баллы")) { Default = true };
    private static readonly TextSetting Name = new("name", ("New column", "Новый столбец")) { Default = "points", MaxLength = 60 };

    public override NodeDescription Description { get; } = new("analysis.bonus", 1, PaletteGroup.Analysis)
    {
        Title = ("Bonus points", "Бонусные баллы"),
        Purpose = ("Adds the points that each sum earns.", "Добавляет баллы, начисленные за каждую сумму."),
        Help = ("Missing sums earn **nothing**.", "Пустая сумма **ничего** не приносит."),
        Icon = "calculator",
        SearchWords = ["loyalty", "cashback", "лояльность", "кэшбэк"],
        Inputs = [Port.Table(Input, ("Purchases", "Покупки"))],
        Outputs = [Port.Table(Output, ("With points", "С баллами"))],
        Settings = [Sum, Percent, Rounding, Refunds, Name],
    };

    public override Task BuildAsync(BuildContext build)
    {
        var sql = build.Sql;
        var sum = sql.Quote(build.Get(Sum));
        var counted = build.Get(Refunds) ? sum : $"CASE WHEN {sum} > 0 THEN {sum} ELSE 0 END";
        var earned = $"coalesce({counted}, 0) * {build.Get(Percent)} / 100.0";
        var points = sql.Cast(build.Get(Rounding) == "down" ? $"trunc({earned})" : $"round({earned})", ColumnType.Integer);
        build.Output(Output, $"SELECT *, {points} AS {sql.Quote(build.Get(Name))} FROM {build.From(Input)}", build.Input(Input).Order);
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        if (check.Input(Input) is not { } columns)
        {
            return;
        }
        if (columns.Has(check.Get(Name)))
        {
            check.Add(NameTaken(check.Get(Name)).At(Name.Name));
            return;
        }
        check.Output(Output, columns.With(new Column(check.Get(Name), ColumnType.Integer)));
    }

    private static Remark NameTaken(string name) => Remark.Error("RF5299",
        ($"The table already has a column '{name}'.", $"В таблице уже есть столбец «{name}»."),
        ("Choose another name.", "Выберите другое имя."));
}
