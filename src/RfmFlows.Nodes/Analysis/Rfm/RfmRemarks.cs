using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Rfm;
using RfmFlows.Warehouse;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>RF40xx: remarks of the RFM analysis.</summary>
internal static class RfmRemarks
{
    public static Remark ScaleOfMethod(ScoringMethod method, int scale) => Remark.Error("RF4001",
        ($"The method '{method.Title.En}' works with {method.FixedScale} scores, not {scale}.", $"Способ «{method.Title.Ru}» работает со шкалой {method.FixedScale}, а не {scale}."),
        ($"Set the scale to {method.FixedScale}, or choose another method.", $"Выберите шкалу {method.FixedScale} или другой способ."));

    public static Remark Map(Text problem) => Remark.Error("RF4002", problem.Local(),
        ("Choose a map that fits the scale, or no map.", "Выберите карту под эту шкалу или работу без карты."));

    public static Remark Borders(Text problem) => Remark.Error("RF4003", problem.Local());

    public static Remark BorderCount(Axis axis, int count, int scale) => Remark.Error("RF4004",
        ($"{axis.Title().En}: {count} borders make {count + 1} scores, but the scale is {scale}.", $"{axis.Title().Ru}: {count} границ дают {count + 1} оценок, а шкала — {scale}."),
        ($"Give {scale - 1} borders, or change the scale.", $"Укажите {scale - 1} границ или измените шкалу."));

    public static Remark OwnMap(MapFinding finding) => finding.Severity == MapFindingSeverity.Error
        ? Remark.Error("RF4005", finding.Message.Local())
        : Remark.Warning("RF4006", finding.Message.Local());

    public static Remark ReservedSegment(Segment segment) => Remark.Error("RF4007",
        ($"The id '{segment.Id}' stands for customers without purchases, who have no scores.", $"Идентификатор «{segment.Id}» занят: так называются клиенты без покупок, у них нет оценок."),
        ("Give the segment another id.", "Дайте сегменту другой идентификатор."));

    public static Remark NoPurchases(DateOnly asOf) => Remark.Warning("RF4010",
        ($"There are no purchases up to {asOf:yyyy-MM-dd}, so nobody was scored.", $"До {asOf:yyyy-MM-dd} нет покупок, поэтому оценивать некого."),
        ("Check the as-of date and the dates of the purchases.", "Проверьте дату расчёта и даты покупок."));

    public static Remark Without(long customers) => Remark.Info("RF4043",
        ($"{customers} customers have no purchases that count; they are listed without scores as 'No purchases'.",
            $"Клиентов без учитываемых покупок: {customers}; они показаны без оценок как «Нулевые»."));

    public static Remark ZeroSum(long customers) => Remark.Info("RF4044",
        ($"{customers} buyers have a sum of 0 or less; they are listed without scores as 'No purchases'.",
            $"Покупателей с суммой 0 и меньше: {customers}; они показаны без оценок как «Нулевые»."));

    public static Remark NoMarginColumn() => Remark.Error("RF4030",
        ("Money is to be margin, but the purchases have no number column 'margin' or 'cost'.", "Деньги — прибыль, но в покупках нет числового столбца «margin» или «cost»."),
        ("Choose the column with the margin or the cost of each row.", "Выберите столбец с прибылью или себестоимостью строки."));

    public static Remark NoRhythm() => Remark.Warning("RF4031",
        ($"Nobody bought on two days, so no purchase cycle is known: {PurchaseCycle.DaysWithoutRhythm} days are taken.",
            $"Никто не покупал в два разных дня, цикл покупок неизвестен: принято {PurchaseCycle.DaysWithoutRhythm} дней."),
        ("Score recency by days, or take a longer history.", "Оценивайте давность по дням или возьмите более длинную историю."));

    public static Remark BaseCycle(long customers, long all, decimal days) => Remark.Info("RF4032",
        (string.Create(CultureInfo.InvariantCulture, $"{customers} of {all} customers have too few purchases for a cycle of their own; the usual gap of the base is taken for them: {days} days."),
            string.Create(CultureInfo.InvariantCulture, $"Клиентов, которым для своего цикла не хватает покупок: {customers} из {all}; для них взят обычный интервал базы: {days} дн.")));

    public static Remark MarginUnknown(long rows, string column) => Remark.Warning("RF4033",
        ($"{rows} rows have no value in '{column}'; they add nothing to the margin.", $"Строк без значения в «{column}»: {rows}; в прибыль они не входят."),
        ("Fill the column, or take the sum for money.", "Заполните столбец или возьмите за деньги сумму."));

    public static Remark UnknownAdvice(string segment, IReadOnlyCollection<string> known) => Remark.Warning("RF4034",
        ($"There is own advice for '{segment}', which is no segment of the map.", $"Есть своя рекомендация для «{segment}», но такого сегмента в карте нет."), Nearest.Hint(segment, known));

    public static Remark BadModelId(string id) => Remark.Error("RF4035",
        ($"'{id}' is not a usable id of a model.", $"«{id}» не годится как идентификатор модели."),
        ("Use 1 to 64 lower-case letters, digits and dashes.", "Используйте от 1 до 64 строчных латинских букв, цифр и дефисов."));

    public static Remark NoCommonBorders(ScoringMethod method) => Remark.Error("RF4036",
        ($"A model cannot be saved by the method '{method.Title.En}': its scores follow no borders that are the same for all customers.",
            $"По способу «{method.Title.Ru}» модель не сохранить: его оценки не следуют из границ, общих для всех клиентов."),
        ("Choose a method with borders, for example quantiles, or do not save.", "Выберите способ с границами, например квантили, или не сохраняйте модель."));

    public static Remark BordersBehindRanks(Axis axis) => Remark.Info("RF4037",
        ($"{axis.Title().En} was scored by ranks; the model keeps borders that give the same scores to the values seen.",
            $"{axis.Title().Ru}: оценки поставлены по рангам; в модели сохранены границы, дающие встретившимся значениям те же оценки."));

    public static Remark Kept(string id, int version, DateOnly asOf) => Remark.Info("RF4038",
        ($"The model '{id}' was saved as version {version}; it holds from {asOf:yyyy-MM-dd}.", $"Модель «{id}» сохранена, версия {version}; действует с {asOf:yyyy-MM-dd}."));

    public static Remark ManyValues(Axis axis) => Remark.Info("RF4039",
        ($"{axis.Title().En} has more than {LinePoints.MostPoints} different values; neighbouring ones were taken together, so its clusters are the best up to a millionth of the range.",
            $"{axis.Title().Ru}: различных значений больше {LinePoints.MostPoints}; соседние объединены, поэтому кластеры наилучшие с точностью до миллионной доли размаха."));

    public static Remark ProposedScales(string scales) => Remark.Info("RF4040", ($"Clusters proposed from the data: {scales}.", $"Предложено кластеров по данным: {scales}."));

    public static Remark WouldBeKept(string id) => Remark.Info("RF4041",
        ($"A dry run saves no model; another run would save '{id}'.", $"Пробный запуск модель не сохраняет; обычный сохранит «{id}»."));

    public static Remark OtherCustomerType(Column purchases, Column known) => Remark.Error("RF4042",
        ($"The customer is {purchases.Type} in the purchases and {known.Type} among all customers.", $"Клиент в покупках имеет тип {purchases.Type}, в базе клиентов — {known.Type}."),
        ("Convert one of them by Select columns.", "Приведите один из них узлом «Выбор столбцов»."));

    public static Remark NoModel(string id, IReadOnlyCollection<string> known) => Remark.Error("RF4045",
        ($"There is no RFM model '{id}'.", $"RFM-модели «{id}» нет."),
        known.Count > 0 ? Nearest.Hint(id, known) : ("Save one by the node 'RFM analysis' first.", "Сначала сохраните её узлом «RFM-анализ»."));

    public static Remark NoModelYet(string id, DateOnly asOf) => Remark.Error("RF4046",
        ($"The model '{id}' has no version that holds on {asOf:yyyy-MM-dd}.", $"У модели «{id}» нет версии, действующей на {asOf:yyyy-MM-dd}."),
        ("Choose a later as-of date, name a version, or save the model for that day.", "Выберите более позднюю дату расчёта, укажите версию или сохраните модель на этот день."));

    public static Remark NoModelVersion(string id, long version, int newest) => Remark.Error("RF4047",
        ($"The model '{id}' has no version {version}.", $"У модели «{id}» нет версии {version}."),
        ($"Its newest version is {newest}; 0 takes the one that holds on the as-of date.", $"Последняя версия — {newest}; 0 берёт действующую на дату расчёта."));

    public static Remark ScoredBy(string id, int version, DateOnly asOf) => Remark.Info("RF4048",
        ($"Scored by version {version} of the model '{id}', made for {asOf:yyyy-MM-dd}.", $"Оценено по версии {version} модели «{id}», построенной на {asOf:yyyy-MM-dd}."));

    public static Remark Drift(ScoreDrift drift) => drift.Moved >= ScoreDrift.Far
        ? Remark.Warning("RF4050", DriftText(drift), ("The borders no longer part the customers as they did: make the model anew, or edit its borders.",
            "Границы уже не делят клиентов так, как раньше: постройте модель заново или измените её границы."))
        : Remark.Info("RF4049", DriftText(drift));

    public static Remark NoWeights() => Remark.Error("RF4053",
        ("All weights are 0, so every score would be 0.", "Все веса равны 0, и каждая оценка была бы 0."), ("Give at least one axis a weight.", "Задайте вес хотя бы одной оси."));

    public static Remark NothingToKeep(string id) => Remark.Warning("RF4054",
        ($"Nobody was scored, so the model '{id}' was not saved.", $"Оценивать некого, поэтому модель «{id}» не сохранена."),
        ("Check the as-of date and the dates of the purchases.", "Проверьте дату расчёта и даты покупок."));

    public static Remark OnlyReturns(long customers) => Remark.Info("RF4012",
        ($"{customers} customers have returns only; they are listed without scores as 'No purchases'.",
            $"Клиентов только с возвратами: {customers}; они показаны без оценок как «Нулевые»."));

    private static LocalText DriftText(ScoreDrift drift)
    {
        var title = drift.Axis.Title();
        string Shares(IReadOnlyList<long> customers) =>
            string.Join(", ", customers.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}: {ScoreDrift.Share(customers, i) * 100:0.#} %")));
        var moved = (drift.Moved * 100).ToString("0.#", CultureInfo.InvariantCulture);
        return ($"{title.En} against the model: {moved} % of customers lie otherwise. Scores now {Shares(drift.Now)}; then {Shares(drift.Then)}.",
            $"{title.Ru} по сравнению с моделью: иначе лежат {moved} % клиентов. Оценки сейчас {Shares(drift.Now)}; тогда {Shares(drift.Then)}.");
    }
}
