using RfmFlows.Warehouse;

namespace RfmFlows.Engine.Tests.Lab.Nodes;

/// <summary>One setting of every kind.</summary>
internal sealed class FormNode : LabNode
{
    public static readonly TextSetting Text = new("text", ("Text", "Текст")) { MaxLength = 5 };
    public static readonly IntegerSetting Whole = new("whole", ("Whole", "Целое")) { Min = 1, Max = 9, Default = 5 };
    public static readonly NumberSetting Number = new("number", ("Number", "Число")) { Min = -1.5m, Max = 1.5m };
    public static readonly NumbersSetting Numbers = new("numbers", ("Numbers", "Числа")) { MaxCount = 3, Ascending = true };
    public static readonly BooleanSetting Flag = new("flag", ("Flag", "Флаг"));
    public static readonly ChoiceSetting Mode = new("mode", ("Mode", "Режим"), new Choice("plain", ("Plain", "Просто")), new Choice("rich", ("Rich", "Сложно")));
    public static readonly DateSetting Date = new("date", ("Date", "Дата"));
    public static readonly FileSetting File = new("file", ("File", "Файл"));
    public static readonly SecretSetting Secret = new("secret", ("Secret", "Секрет"));
    public static readonly ColumnSetting Column = new("column", In, ("Column", "Столбец")) { Allowed = [ColumnKind.Integer, ColumnKind.Decimal] };
    public static readonly ColumnsSetting Names = new("columns", In, ("Columns", "Столбцы"));
    public static readonly TextSetting Detail = new("detail", ("Detail", "Деталь")) { Required = true, ShownWhen = new ShownWhen(Mode, "rich") };
    public static readonly IntegerSetting Depth = new("depth", ("Depth", "Глубина")) { Required = true, ShownWhen = new ShownWhen(Detail, "deep") };
    public static readonly TextSetting Flagged = new("flagged", ("Flagged", "Отмечено")) { Required = true, ShownWhen = new ShownWhen(Flag, "true") };
    public static readonly ScoreMapSetting Map = new("map", ("Map", "Карта")) { Scale = Whole };
    private static readonly ListSetting Inner = new("inner", ("Inner", "Внутри"), new IntegerSetting("size", ("Size", "Размер")) { Max = 3 }, new TextSetting("as", ("As", "Как")) { Required = true });
    public static readonly ListSetting List = new("list", ("List", "Список"), new ColumnSetting("of", In, ("Of", "Чего")), Inner) { MaxCount = 2 };

    public override NodeDescription Description { get; } = Describe("test.form") with
    {
        Inputs = [Input() with { Required = false }],
        Settings = [Text, Whole, Number, Numbers, Flag, Mode, Date, File, Secret, Column, Names, Detail, Depth, Flagged, Map, List],
    };

    protected override Task GiveAsync(BuildContext build) => Task.CompletedTask;
}
