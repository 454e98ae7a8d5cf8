using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Tells remarks about the scenario of a rule as remarks about the rule.</summary>
internal static class RulePlaces
{
    private const string Conditions = "conditions";

    /// <summary>The same remarks with their place in the rule; those that only follow from others are left out.</summary>
    public static IReadOnlyList<Remark> Of(SegmentRule rule, IEnumerable<Remark> remarks)
    {
        var placed = remarks.Select(r => (Remark: r, Place: PlaceOf(rule, r))).ToList();
        var told = placed.Where(p => p.Remark.Node != SegmentScenario.Build && p.Remark.Severity == Severity.Error && p.Place.Length > 0).Select(p => p.Place).ToList();
        return [.. placed.Where(p => p.Remark.Node != SegmentScenario.Build || !told.Any(t => Lies(p.Place, t) || Lies(t, p.Place)))
            .Select(p => p.Remark with { Node = null, Setting = p.Place.Length > 0 ? p.Place : null }).Distinct()];
    }

    private static string PlaceOf(SegmentRule rule, Remark remark)
    {
        var (node, setting) = (remark.Node, remark.Setting ?? "");
        if (node is null)
        {
            return setting;
        }
        if (node == SegmentScenario.Build)
        {
            var path = setting.StartsWith($"{Conditions}.", StringComparison.Ordinal) ? setting[(Conditions.Length + 1)..] : "";
            // Where the rule has a question, the scenario has a comparison of its answer.
            return rule.Questions.FirstOrDefault(q => Lies(path, q.Leaf))?.Path ?? path;
        }
        if (ScoreSource.All.FirstOrDefault(s => s.Node == node) is { } source)
        {
            return rule.Indicators.FirstOrDefault(i => source.Indicators.Contains(i.Key)).Value ?? "";
        }
        if (Index(setting) is not { } at)
        {
            return "";
        }
        if (QuestionKind.All.FirstOrDefault(k => k.Node == node) is { } kind)
        {
            return rule.Questions.Where(q => q.Kind == kind).ElementAtOrDefault(at)?.Path + setting[(setting.IndexOf(']', StringComparison.Ordinal) + 1)..];
        }
        return rule.Indicators.Values.ElementAtOrDefault(at) ?? "";
    }

    private static bool Lies(string path, string around) => around.Length == 0 || path == around || path.StartsWith($"{around}.", StringComparison.Ordinal);

    // Of questions[3].days: 3.
    private static int? Index(string setting)
    {
        var (open, close) = (setting.IndexOf('[', StringComparison.Ordinal), setting.IndexOf(']', StringComparison.Ordinal));
        return open >= 0 && close > open && int.TryParse(setting.AsSpan(open + 1, close - open - 1), out var index) ? index : null;
    }
}
