using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Why customers cannot be kept under a name.</summary>
internal static class SegmentsRemarks
{
    public static Remark OtherKind(Segment segment) => segment.Kind switch
    {
        SegmentKind.Rule => Remark.Error("RF6244",
            ($"The members of '{segment.Id}' follow from a scenario, so they cannot be given by hand.", $"Состав сегмента «{segment.Id}» определяется сценарием, задать его вручную нельзя."),
            Remedy),
        SegmentKind.Tag => Remark.Error("RF6245",
            ($"'{segment.Id}' is a tag: customers are added to it, it is not replaced.", $"«{segment.Id}» — это метка: к ней добавляют клиентов, заменить её состав нельзя."), Remedy),
        _ => Remark.Error("RF6245",
            ($"'{segment.Id}' is a segment, no tag: its members are saved as a whole.", $"«{segment.Id}» — сегмент, а не метка: его состав сохраняют целиком."), Remedy),
    };

    private static LocalText Remedy => ("Choose another id.", "Выберите другой идентификатор.");
}
