using RfmFlows.Engine;

namespace RfmFlows.Nodes.Rows.Join;

/// <summary>Joins two tables by equal keys.</summary>
public sealed class JoinNode : NodeType
{
    internal const string Left = "left";
    internal const string Right = "right";
    internal const string Output = "output";

    internal static readonly ChoiceSetting Kind = new("kind", ("Rows of the left table", "Строки левой таблицы"),
        new Choice("inner", ("Only those with a match (inner)", "Только нашедшие пару (inner)")) { Help = ("Each pair is a row.", "Каждая пара — строка.") },
        new Choice("left", ("All, with the match where there is one (left)", "Все, с парой, если она есть (left)"))
        {
            Help = ("Columns of the right table are missing where nothing matches.", "Где пары нет, столбцы правой таблицы пусты."),
        },
        new Choice("semi", ("Those with a match, without its columns (semi)", "Нашедшие пару, без её столбцов (semi)")),
        new Choice("anti", ("Those without a match (anti)", "Не нашедшие пары (anti)")));
    internal static readonly ColumnSetting LeftKey = new("left", Left, ("Left column", "Столбец слева")) { Required = true };
    internal static readonly ColumnSetting RightKey = new("right", Right, ("Right column", "Столбец справа")) { Required = true };
    internal static readonly ListSetting Keys = new("keys", ("Keys", "Ключи"), LeftKey, RightKey)
    {
        MaxCount = 20,
        Help = ("Left empty, the tables are joined by all columns of the same name and a matching type.",
            "Если не заданы, таблицы соединяются по всем столбцам с одинаковым именем и подходящим типом."),
    };
    internal static readonly BooleanSetting AsText = new("compareAsText", ("Compare as text", "Сравнивать как текст"))
    {
        Help = ("Compares the keys as they are written: the number 7 matches the text '7', but not '007'.",
            "Ключи сравниваются в том виде, как записаны: число 7 равно тексту «7», но не «007»."),
    };
    internal static readonly ColumnsSetting Take = new("take", Right, ("Columns of the right table", "Столбцы правой таблицы"))
    {
        ShownWhen = new ShownWhen(Kind, "inner", "left"), Help = ("Left empty, all are taken.", "Если не выбраны, берутся все."),
    };
    internal static readonly ChoiceSetting Clash = new("clash", ("Columns of the same name", "Столбцы с одинаковым именем"),
        new Choice("suffix", ("Put a word behind the right one", "Добавить слово после имени правого")),
        new Choice("prefix", ("Put a word before the right one", "Добавить слово перед именем правого")),
        new Choice("left", ("Keep the left one only", "Оставить только левый"))) { ShownWhen = new ShownWhen(Kind, "inner", "left") };
    internal static readonly TextSetting Affix = new("affix", ("Word for the name", "Слово для имени"))
    {
        Default = "right", MaxLength = 50, ShownWhen = new ShownWhen(Clash, "suffix", "prefix"),
        Help = ("Joined to the name by an underscore: sum_right.", "Соединяется с именем подчёркиванием: sum_right."),
    };
    internal static readonly BooleanSetting WarnOfFanOut = new("warnOfFanOut", ("Warn when rows multiply", "Предупреждать о размножении строк"))
    {
        Default = true, ShownWhen = new ShownWhen(Kind, "inner", "left"),
    };

    public override NodeDescription Description { get; } = new("rows.join", 1, PaletteGroup.Rows)
    {
        Title = ("Join", "Соединение"),
        Purpose = ("Joins two tables by equal keys.", "Соединяет две таблицы по равным ключам."),
        Help = JoinHelp.Text,
        Icon = "arrows-join",
        SearchWords = ["join", "merge", "lookup", "vlookup", "combine", "соединение", "слияние", "джойн", "впр", "объединить таблицы"],
        Inputs = [Port.Table(Left, ("Left table", "Левая таблица")), Port.Table(Right, ("Right table", "Правая таблица"))],
        Outputs = [Port.Table(Output, ("Joined", "Результат"))],
        Settings = [Kind, Keys, AsText, Take, Clash, Affix, WarnOfFanOut],
    };

    public override Task BuildAsync(BuildContext build) =>
        new JoinBuild(build, JoinPlan.Of(build.Settings, build.Input(Left).Columns, build.Input(Right).Columns)).RunAsync();

    protected override void Check(CheckContext check)
    {
        if (check.Input(Left) is not { } left || check.Input(Right) is not { } right)
        {
            return;
        }
        var plan = JoinPlan.Of(check.Settings, left, right);
        foreach (var problem in plan.Problems())
        {
            check.Add(problem.At(Keys.Name));
        }
        if (plan.IsAutomatic && plan.Keys.Count > 0)
        {
            check.Add(RowRemarks.JoinedBy(plan.Keys.Select(k => k.Left.Name)).At(Keys.Name));
        }
        check.Output(Output, plan.Output);
    }
}
