using RfmFlows.Engine;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>RF4080…: remarks of the indicators, of ABC/XYZ and of the stages.</summary>
internal static class IndicatorRemarks
{
    public static Remark NeedsMissing(Indicator indicator, IReadOnlyList<Need> missing) => Remark.Error("RF4080",
        ($"The indicator '{indicator.Title.En}' ({indicator.Id}) needs {List(missing).En}.", $"Показателю «{indicator.Title.Ru}» ({indicator.Id}) нужно: {List(missing).Ru}."),
        ("Link that input and choose the column of the role, or leave the indicator out.", "Подключите этот вход и выберите столбец роли или уберите показатель."));

    public static Remark GroupEmpty(IndicatorGroup group, IReadOnlyList<Need> missing) => Remark.Warning("RF4081",
        ($"No indicator of the group '{group.Title().En}' can be computed; missing: {List(missing).En}.", $"В группе «{group.Title().Ru}» нельзя вычислить ни одного показателя; не хватает: {List(missing).Ru}."),
        ("Link these inputs, or leave the group out.", "Подключите эти входы или уберите группу."));

    public static Remark NothingChosen() => Remark.Error("RF4082",
        ("None of the chosen indicators can be computed.", "Ни один из выбранных показателей нельзя вычислить."),
        ("Choose other groups, or link the inputs that they need.", "Выберите другие группы или подключите нужные им входы."));

    public static Remark AbcBorders(Text problem) => Remark.Error("RF4083", problem.Local(), ("Usual are 80 and 95.", "Обычно 80 и 95."));

    public static Remark XyzBorders(Text problem) => Remark.Error("RF4084", problem.Local(), ("Usual are 10 and 25.", "Обычно 10 и 25."));

    public static Remark OtherType(string port, Column column, Column expected) => Remark.Error("RF4085",
        ($"'{column.Name}' of the input '{port}' is {column.Type}, but '{expected.Name}' of the purchases is {expected.Type}.",
            $"«{column.Name}» на входе «{port}» имеет тип {column.Type}, а «{expected.Name}» покупок — {expected.Type}."),
        ("Convert one of them by Select columns.", "Приведите один из них узлом «Выбор столбцов»."));

    public static Remark NoCustomer(string port) => Remark.Error("RF4086",
        ($"The input '{port}' has no column of the customer.", $"На входе «{port}» нет столбца клиента."),
        ("Choose the column that says who the customer is.", "Выберите столбец, в котором указан клиент."));

    public static Remark Guests(long rows, decimal sum) => Remark.Info("RF4087",
        (FormattableString.Invariant($"Rows without a customer were left out: {rows}, with a sum of {sum:0.00}."), FormattableString.Invariant($"Пропущены строки без клиента: {rows}, на сумму {sum:0.00}.")));

    public static Remark NoPurchases(DateOnly asOf) => Remark.Warning("RF4088",
        ($"There are no purchases up to {asOf:yyyy-MM-dd}.", $"До {asOf:yyyy-MM-dd} нет покупок."),
        ("Check the as-of date and the dates of the purchases.", "Проверьте дату расчёта и даты покупок."));

    public static Remark FewMonths(int days) => Remark.Warning("RF4089",
        ($"The last {days} days hold fewer than two full calendar months, so there is no XYZ.", $"В последних {days} днях меньше двух полных календарных месяцев, поэтому XYZ нет."),
        ("Take a window of at least 92 days.", "Возьмите период не меньше 92 дней."));

    public static Remark Stages(Text problem) => Remark.Error("RF4090", problem.Local());

    public static Remark NoTotal(decimal total) => Remark.Warning("RF4091",
        (FormattableString.Invariant($"The values add up to {total:0.00}, so there are no shares and no ABC classes."), FormattableString.Invariant($"Сумма значений — {total:0.00}, поэтому нет ни долей, ни классов ABC.")),
        ("Check the column of values and the window.", "Проверьте столбец значений и период."));

    private static LocalText List(IReadOnlyList<Need> needs) => (string.Join(", ", needs.Select(n => n.What.En).Distinct()), string.Join(", ", needs.Select(n => n.What.Ru).Distinct()));
}
