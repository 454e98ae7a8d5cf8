namespace RfmFlows.Rfm;

/// <summary>
/// Proves that a map is a partition, or lists everything that speaks against it. It tries every cell: 1,000 are the most.
/// </summary>
public static class SegmentMapLinter
{
    /// <summary>All findings; no finding of severity <see cref="MapFindingSeverity.Error"/> = every cell has exactly one segment.</summary>
    public static IReadOnlyList<MapFinding> Check(SegmentMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var frame = FrameFindings(map).ToArray();
        return [.. frame, .. SegmentFindings(map), .. RuleFindings(map), .. frame.Length == 0 ? CellFindings(map) : []];
    }

    /// <summary>What speaks against using a map with given scales: each axis the map looks at must have the map's scale.</summary>
    /// <param name="map">The map.</param>
    /// <param name="scaleOf">The scale on which an axis is scored.</param>
    public static IReadOnlyList<MapFinding> CheckScales(SegmentMap map, Func<Axis, int> scaleOf)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(scaleOf);
        return [.. from axis in map.Axes
                   let scale = scaleOf(axis)
                   where scale != map.Scales[axis]
                   select Error(MapFindingKind.OtherScale, MapMessages.OtherScale(map, axis, scale))];
    }

    private static IEnumerable<MapFinding> FrameFindings(SegmentMap map)
    {
        foreach (var scale in map.Axes.Select(axis => map.Scales[axis]).Distinct().Where(scale => scale is < ScaleLimits.Min or > ScaleLimits.Max))
        {
            yield return Error(MapFindingKind.BadScale, MapMessages.BadScale(scale));
        }

        if (map.Axes.Count is < 2 or > 3 || map.Axes.Distinct().Count() != map.Axes.Count)
        {
            yield return Error(MapFindingKind.BadAxes, MapMessages.BadAxes());
        }
    }

    private static IEnumerable<MapFinding> SegmentFindings(SegmentMap map)
    {
        foreach (var group in map.Segments.GroupBy(segment => segment.Id))
        {
            if (string.IsNullOrWhiteSpace(group.Key) || group.Count() > 1)
            {
                yield return Error(MapFindingKind.BadSegmentId, MapMessages.BadSegmentId(group.Key, group.Count()));
            }
        }

        if (map.OtherwiseId is { } otherwise && map.Find(otherwise) is null)
        {
            yield return Error(MapFindingKind.UnknownSegment, MapMessages.UnknownOtherwise(otherwise));
        }
    }

    private static IEnumerable<MapFinding> RuleFindings(SegmentMap map)
    {
        for (var i = 0; i < map.Rules.Count; i++)
        {
            var rule = map.Rules[i];
            if (map.Find(rule.SegmentId) is null)
            {
                yield return Error(MapFindingKind.UnknownSegment, MapMessages.UnknownSegment(i, rule.SegmentId), i);
            }

            foreach (var axis in AxisFacts.All)
            {
                if (rule.Range(axis) is not { } range)
                {
                    continue;
                }

                if (!map.Axes.Contains(axis))
                {
                    yield return Error(MapFindingKind.UnusedAxis, MapMessages.UnusedAxis(i, axis), i);
                }
                else if (range.Min < 1 || range.Max > map.Scales[axis] || range.Min > range.Max)
                {
                    yield return Error(MapFindingKind.BadRange, MapMessages.BadRange(i, axis, range, map.Scales[axis]), i);
                }
            }
        }
    }

    private static IEnumerable<MapFinding> CellFindings(SegmentMap map)
    {
        var cells = map.Cells();
        var fits = map.Rules.Select(rule => cells.Where(rule.Fits).ToHashSet()).ToArray();
        var gaps = cells.Where(cell => !fits.Any(fit => fit.Contains(cell))).ToArray();
        if (gaps.Length > 0)
        {
            var severity = map.OtherwiseId is null ? MapFindingSeverity.Error : MapFindingSeverity.Warning;
            yield return new(MapFindingKind.Gap, severity, MapMessages.Gap(gaps, cells.Count, map.OtherwiseId), [], gaps);
        }

        for (var i = 0; i < fits.Length; i++)
        {
            for (var j = i + 1; j < fits.Length; j++)
            {
                var shared = cells.Where(cell => fits[i].Contains(cell) && fits[j].Contains(cell)).ToArray();
                if (shared.Length > 0)
                {
                    yield return Warning(MapFindingKind.Overlap, MapMessages.Overlap(map, i, j, shared), shared, i, j);
                }
            }
        }

        for (var i = 0; i < fits.Length; i++)
        {
            if (fits[i].All(cell => fits.Take(i).Any(before => before.Contains(cell))))
            {
                yield return Warning(MapFindingKind.DeadRule, MapMessages.DeadRule(map, i), [.. fits[i]], i);
            }
        }

        var reached = cells.Select(map.SegmentOf).OfType<Segment>().Select(segment => segment.Id).ToHashSet();
        foreach (var segment in map.Segments.Where(segment => !reached.Contains(segment.Id)))
        {
            yield return Warning(MapFindingKind.EmptySegment, MapMessages.EmptySegment(segment), []);
        }
    }

    private static MapFinding Error(MapFindingKind kind, Text message, params int[] rules) =>
        new(kind, MapFindingSeverity.Error, message, rules, []);

    private static MapFinding Warning(MapFindingKind kind, Text message, IReadOnlyList<ScoreCell> cells, params int[] rules) =>
        new(kind, MapFindingSeverity.Warning, message, rules, cells);
}
