namespace RfmFlows.Rfm;

/// <summary>The words of <see cref="SegmentMapLinter"/>. Rules are counted from 1, as a user sees them.</summary>
internal static class MapMessages
{
    private const int CellsShown = 5;

    internal static Text BadScale(int scale) => new(
        $"A map of scale {scale} cannot be used: choose {ScaleLimits.Min} to {ScaleLimits.Max} scores.",
        $"Карта со шкалой {scale} не годится: выберите от {ScaleLimits.Min} до {ScaleLimits.Max} оценок.");

    internal static Text BadAxes() => new(
        "A map needs two or three different axes of R, F and M.",
        "Карте нужны две или три разные оси из R, F и M.");

    internal static Text BadSegmentId(string id, int count) => string.IsNullOrWhiteSpace(id)
        ? new("A segment has no id: give it one.", "У сегмента нет идентификатора: задайте его.")
        : new($"{count} segments have the id “{id}”: give each its own.", $"Идентификатор «{id}» встречается {count} {Numbers.Plural(count, "раз", "раза", "раз")}: задайте каждому сегменту свой.");

    internal static Text UnknownOtherwise(string id) => new(
        $"The remaining cells go to “{id}”, which is not a segment of the map: add it or choose another.",
        $"Остальные ячейки отнесены к «{id}», такого сегмента в карте нет: добавьте его или выберите другой.");

    internal static Text UnknownSegment(int rule, string id) => new(
        $"Rule {rule + 1} leads to “{id}”, which is not a segment of the map: add it or choose another.",
        $"Правило {rule + 1} ведёт в «{id}», такого сегмента в карте нет: добавьте его или выберите другой.");

    internal static Text UnusedAxis(int rule, Axis axis) => new(
        $"Rule {rule + 1} asks for {axis.Letter()}, but the map does not use this axis: add the axis or drop the condition.",
        $"Правило {rule + 1} проверяет {axis.Letter()}, но карта не использует эту ось: добавьте ось или уберите условие.");

    internal static Text BadRange(int rule, Axis axis, ScoreRange range, int scale) => new(
        $"Rule {rule + 1} asks for {axis.Letter()} {range.Min}–{range.Max}: take a range within 1–{scale}, the smaller score first.",
        $"Правило {rule + 1} проверяет {axis.Letter()} {range.Min}–{range.Max}: задайте диапазон в пределах 1–{scale}, сначала меньшую оценку.");

    internal static Text Gap(IReadOnlyList<ScoreCell> cells, int of, string? otherwiseId) => otherwiseId is null
        ? new(
            $"{cells.Count} of {of} cells fit no rule: {Listed(cells)}. Add rules for them, or a segment for the rest.",
            $"Ячеек без правила: {cells.Count} из {of}: {Listed(cells)}. Добавьте правила или сегмент для остальных.")
        : new(
            $"{cells.Count} of {of} cells fit no rule and go to “{otherwiseId}”: {Listed(cells)}.",
            $"Ячеек без правила: {cells.Count} из {of}, они попадут в «{otherwiseId}»: {Listed(cells)}.");

    internal static Text Overlap(SegmentMap map, int first, int second, IReadOnlyList<ScoreCell> cells) => new(
        $"Rules {first + 1} ({Name(map, first).En}) and {second + 1} ({Name(map, second).En}) both fit {Listed(cells)}; the earlier rule wins.",
        $"Правила {first + 1} ({Name(map, first).Ru}) и {second + 1} ({Name(map, second).Ru}) оба подходят для {Listed(cells)}; действует первое из них.");

    internal static Text DeadRule(SegmentMap map, int rule) => new(
        $"Rule {rule + 1} ({Name(map, rule).En}) can never apply, the rules before it take all its cells: move it up or remove it.",
        $"Правило {rule + 1} ({Name(map, rule).Ru}) никогда не сработает: все его ячейки забирают правила выше. Поднимите его или удалите.");

    internal static Text EmptySegment(Segment segment) => new(
        $"No cell leads to the segment “{segment.Title.En}”: add a rule for it or remove it.",
        $"В сегмент «{segment.Title.Ru}» не ведёт ни одна ячейка: добавьте для него правило или удалите его.");

    internal static Text OtherScale(SegmentMap map, Axis axis, int scale)
    {
        var drawn = map.Scales[axis];
        var finer = scale > drawn;
        return new(
            $"The map “{map.Title.En}” is drawn for {drawn} scores, but {axis.Letter()} has {scale}: "
            + (finer ? $"score with {drawn}, or stretch the map to {scale}." : $"score with {drawn}, or choose a map drawn for {scale}."),
            $"Карта «{map.Title.Ru}» рассчитана на шкалу {drawn}, а у {axis.Letter()} шкала {scale}: "
            + (finer ? $"выберите шкалу {drawn} или растяните карту до {scale}." : $"выберите шкалу {drawn} или карту для шкалы {scale}."));
    }

    private static Text Name(SegmentMap map, int rule) =>
        map.Find(map.Rules[rule].SegmentId)?.Title ?? new(map.Rules[rule].SegmentId, map.Rules[rule].SegmentId);

    private static string Listed(IReadOnlyList<ScoreCell> cells) =>
        string.Join(", ", cells.Take(CellsShown)) + (cells.Count > CellsShown ? ", …" : string.Empty);
}
