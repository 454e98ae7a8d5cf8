using RfmFlows.Engine;
using RfmFlows.Rfm;
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

    public static Remark OnlyReturns(long customers) => Remark.Info("RF4012",
        ($"{customers} customers have returns only; they are listed without scores as 'No purchases'.",
            $"Клиентов только с возвратами: {customers}; они показаны без оценок как «Нулевые»."));
}
