using RfmFlows.Engine;
using RfmFlows.Rfm;
using Segment = RfmFlows.Rfm.Segment;

namespace RfmFlows.Nodes.Analysis.Rfm;

/// <summary>What somebody wants to be said of a segment, in place of what its map says.</summary>
internal sealed record OwnAdvice(string Segment, LocalText Meaning, LocalText Advice)
{
    private static readonly TextSetting Id = new("segment", ("Segment id", "Идентификатор сегмента")) { Required = true, MaxLength = 64, Placeholder = "cant-lose-them" };
    private static readonly TextSetting MeaningEn = Text("meaningEn", ("Meaning, English", "Кто это, по-английски"));
    private static readonly TextSetting MeaningRu = Text("meaningRu", ("Meaning, Russian", "Кто это, по-русски"));
    private static readonly TextSetting AdviceEn = Text("adviceEn", ("Advice, English", "Что делать, по-английски"));
    private static readonly TextSetting AdviceRu = Text("adviceRu", ("Advice, Russian", "Что делать, по-русски"));

    public static readonly ListSetting Setting = new("advice", ("Own advice", "Свои рекомендации"), Id, MeaningEn, MeaningRu, AdviceEn, AdviceRu)
    {
        MaxCount = 100,
        Help = ("What a segment means and what to do with it, in place of the map's own words. An empty field leaves those.",
            "Кто входит в сегмент и что с ним делать — вместо слов карты. Пустое поле оставляет их."),
    };

    public static OwnAdvice Of(SettingValues entry) => new(
        entry.Get(Id), (entry.Get(MeaningEn), entry.Get(MeaningRu)), (entry.Get(AdviceEn), entry.Get(AdviceRu)));

    /// <summary>The map with these words in place of its own.</summary>
    public static SegmentMap Apply(SegmentMap map, IReadOnlyCollection<OwnAdvice> advice) => advice.Count == 0 ? map : map with
    {
        Segments = [.. map.Segments.Select(s => Apply(s, advice))],
    };

    /// <summary>The segment with these words in place of its own.</summary>
    public static Segment Apply(Segment segment, IEnumerable<OwnAdvice> advice) => advice.Where(a => a.Segment == segment.Id).Aggregate(
        segment, (s, own) => s with { Meaning = Words(own.Meaning, s.Meaning), Advice = Words(own.Advice, s.Advice) });

    private static Text Words(LocalText own, Text without) => new(own.En.Length > 0 ? own.En : without.En, own.Ru.Length > 0 ? own.Ru : without.Ru);

    private static TextSetting Text(string name, LocalText label) => new(name, label) { Multiline = true, MaxLength = 2000 };
}
