using RfmFlows.Engine;
using RfmFlows.Nodes.Segments;

namespace RfmFlows.Server.Api;

/// <summary>Why customers cannot be kept under a name.</summary>
internal static class SegmentsRemarks
{
    public static Remark OtherKind(Segment segment) => segment.Kind switch
    {
        SegmentKind.Rule => Remark.Error("RF6244",
            ($"The members of '{segment.Id}' follow from a scenario, so they cannot be given by hand.", $"Состав сегмента «{segment.Id}» определяется сценарием, задать его вручную нельзя."),
            Remedy),
        SegmentKind.Tag => SegmentRemarks.IsTag(segment.Id),
        _ => Remark.Error("RF6245",
            ($"'{segment.Id}' is a segment, no tag: its members are saved as a whole.", $"«{segment.Id}» — сегмент, а не метка: его состав сохраняют целиком."), Remedy),
    };

    public static Remark NothingToCombine(string operation, int segments) => Remark.Error("RF6252",
        ($"'{operation}' of {segments} segments cannot be worked out.", $"Операцию «{operation}» над сегментами ({segments}) выполнить нельзя."),
        ("Give two or more different segments, and union, intersect or subtract.", "Укажите два или больше разных сегментов и union, intersect или subtract."));

    public static Remark BadTitle(int most) => Remark.Error("RF6253",
        ($"A title has 1 to {most} characters in each language.", $"Название — от 1 до {most} знаков на каждом языке."),
        ("Give another title.", "Задайте другое название."));

    private static LocalText Remedy => ("Choose another id.", "Выберите другой идентификатор.");
}
