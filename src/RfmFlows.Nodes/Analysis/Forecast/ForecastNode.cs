using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Forecast;

/// <summary>Forecasts purchases, churn and value of each customer by buy-till-you-die models.</summary>
public sealed class ForecastNode : NodeType
{
    internal const string Customers = "customers";
    internal const string ModelPort = "model";
    internal const string Calibration = "calibration";
    internal const string Repeats = "repeats";
    internal const string Bg = "bg-nbd";
    internal const string Mbg = "mbg-nbd";
    internal const string Nbd = "nbd";
    internal const string Days = "days";
    internal const string NoValue = "none";
    internal const string Margin = "margin";

    internal static readonly ChoiceSetting Model = new("model", ("Model of purchases", "Модель покупок"),
        new Choice("automatic", ("Automatic", "Автоматически"))
        {
            Help = ("BG/NBD, or NBD where nothing shows that customers leave.", "BG/NBD, а если ухода клиентов в данных не видно — NBD."),
        },
        new Choice(Bg, ("BG/NBD", "BG/NBD"))
        {
            Help = ("Customers may leave after a repeat purchase; who has bought once counts as alive.", "Клиент может уйти после повторной покупки; купивший один раз считается активным."),
        },
        new Choice(Mbg, ("MBG/NBD", "MBG/NBD"))
        {
            Help = ("Customers may leave after any purchase, the first included.", "Клиент может уйти после любой покупки, в том числе после первой."),
        },
        new Choice(Nbd, ("NBD", "NBD")) { Help = ("Customers never leave.", "Клиенты не уходят.") });
    internal static readonly ChoiceSetting Unit = new("unit", ("Unit of time", "Единица времени"),
        new Choice("weeks", ("Weeks", "Недели")), new Choice(Days, ("Days", "Дни")))
    {
        Help = ("The unit of t_x, age and the rates of the model; forecasts hardly depend on it.", "Единица для t_x, age и частот модели; на прогноз почти не влияет."),
    };
    internal static readonly IntegerSetting Horizon = new("horizon", ("Look ahead", "Горизонт прогноза")) { Default = 90, Min = 1, Max = 3650, Unit = ("days", "дней") };
    internal static readonly ChoiceSetting Value = new("value", ("Value is", "Ценность — это"),
        new Choice("revenue", ("Revenue", "Выручка")), new Choice(Margin, ("A share of revenue: the margin", "Доля выручки: маржа")), new Choice(NoValue, ("Not forecast", "Не прогнозировать")));
    internal static readonly NumberSetting MarginShare = new("marginShare", ("Margin", "Маржа"))
    {
        Default = 30, Min = 0.01m, Max = 100, Unit = ("% of revenue", "% выручки"), ShownWhen = new ShownWhen(Value, Margin),
    };
    internal static readonly NumberSetting Discount = new("discount", ("Discount rate", "Ставка дисконтирования"))
    {
        Default = 10, Min = 0, Max = 100, Unit = ("% a year", "% в год"), ShownWhen = new ShownWhen(Value, "revenue", Margin),
        Help = ("Money that comes a year later is worth so much less; taken off month by month.", "На столько дешевле деньги, полученные на год позже; вычитается помесячно."),
    };
    internal static readonly IntegerSetting HoldOut = new("holdOut", ("Hold back for the check", "Отложить для проверки"))
    {
        Default = 90, Min = 0, Max = 3650, Unit = ("days", "дней"),
        Help = ("The model is also fitted without these last days and tried on them. 0 does without.", "Модель строится ещё раз без этих последних дней и проверяется на них. 0 — без проверки."),
    };
    internal static readonly IntegerSetting Confidence = new("confidence", ("Confidence of intervals", "Доверительная вероятность")) { Default = 95, Min = 50, Max = 99, Unit = ("%", "%") };
    internal static readonly IntegerSetting MostPatterns = new("mostPatterns", ("Most patterns to fit to", "Не более шаблонов для подбора"))
    {
        Default = 1_000_000, Min = 1000, Max = 10_000_000,
        Help = ("A pattern is a number of repeat purchases with their first and last day. Beyond this the model is fitted to a sample of customers, always the same one; forecasts are still made for all.",
            "Шаблон — число повторных покупок с днём первой и последней. Если их больше, модель подбирается по выборке клиентов, всегда одной и той же; прогноз строится для всех."),
    };
    internal static readonly ChoiceSetting Names = new("names", ("Texts in", "Тексты"),
        new Choice("ru", ("Russian", "По-русски")), new Choice("en", ("English", "По-английски")));

    public override NodeDescription Description { get; } = new("analysis.forecast", 1, PaletteGroup.Analysis)
    {
        Title = ("Forecast of purchases", "Прогноз покупок"),
        Purpose = ("Forecasts for each customer the chance of having left, purchases and future value.",
            "Прогнозирует для каждого клиента вероятность ухода, число покупок и будущую ценность."),
        Help = ForecastHelp.Text,
        Icon = "chart-bar",
        SearchWords = ["forecast", "churn", "lifetime value", "clv", "ltv", "bg/nbd", "gamma-gamma", "alive", "прогноз", "отток", "пожизненная ценность", "вероятность ухода"],
        Inputs = [Port.Table(PurchaseRoles.Port, ("Purchases", "Покупки"))],
        Outputs =
        [
            Port.Table(Customers, ("Customers", "Клиенты")) with { Help = ("One row a customer: history and forecast.", "Строка на клиента: история и прогноз.") },
            Port.Table(ModelPort, ("Model", "Модель")) with { Help = ("Parameters with confidence intervals, and what the check found.", "Параметры с доверительными интервалами и итог проверки.") },
            Port.Table(Calibration, ("Check by weeks", "Проверка по неделям"))
                with { Help = ("Purchases after the day up to which the model was fitted, cumulated: expected and actual. The view 'Calibration' draws them.", "Покупки после дня, до которого строилась модель, нарастающим итогом: прогноз и факт. Их рисует вид «Проверка прогноза».") },
            Port.Table(Repeats, ("Check by repeats", "Проверка по числу покупок"))
                with { Help = ("The same by how often customers had bought again before.", "То же по числу прежних повторных покупок.") },
        ],
        Settings = [.. PurchaseRoles.All.Where(s => s != PurchaseRoles.Order), Model, Unit, Horizon, Value, MarginShare, Discount, HoldOut, Confidence, MostPatterns, Names],
        UsesAsOf = true,
        Keep = true,
    };

    public override IReadOnlyCollection<Column>? Reads(string port, SettingValues settings, Columns input) =>
        PurchaseRoles.Of(settings, input, _ => { }) is { } roles ? [roles.CustomerColumn, roles.DateColumn, roles.SumColumn] : null;

    public override Task BuildAsync(BuildContext build)
    {
        var roles = PurchaseRoles.Of(build.Settings, build.Input(PurchaseRoles.Port).Columns, _ => { })!;
        return new ForecastBuild(build, roles, ForecastPlan.Of(build.Settings)).RunAsync();
    }

    protected override void Check(CheckContext check)
    {
        check.Output(ModelPort, ForecastColumns.Model);
        check.Output(Calibration, ForecastColumns.Calibration);
        check.Output(Repeats, ForecastColumns.Repeats);
        if (check.Input(PurchaseRoles.Port) is { } input && PurchaseRoles.Of(check.Settings, input, check.Add) is { } roles)
        {
            check.Output(Customers, ForecastColumns.Customers(roles, check.Get(Value) != NoValue));
        }
    }
}
