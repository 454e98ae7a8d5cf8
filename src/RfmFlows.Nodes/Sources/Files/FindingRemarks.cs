using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>Says in words what was found in a sample of a file.</summary>
internal static class FindingRemarks
{
    public static Remark Of(CsvFinding finding) => finding.Kind switch
    {
        CsvFindingKind.AmbiguousDates => SourceRemarks.AmbiguousDates(finding.Column, finding.Detail, finding.Other),
        CsvFindingKind.MixedDates => SourceRemarks.MixedDates(finding.Column, finding.Detail),
        CsvFindingKind.NearlyTyped => SourceRemarks.NearlyTyped(finding.Column, finding.Detail, finding.Other),
        CsvFindingKind.DuplicateName => SourceRemarks.DuplicateName(finding.Column, finding.Detail),
        CsvFindingKind.EmptyName => SourceRemarks.EmptyName(finding.Detail),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Kind, null),
    };
}
