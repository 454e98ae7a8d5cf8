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

    private static LocalText Remedy => ("Choose another id.", "Выберите другой идентификатор.");
}
