namespace RfmFlows.Rfm.Tests;

/// <summary>A theory on the public data sets; skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataTheoryAttribute : TheoryAttribute
{
    public DataTheoryAttribute() => Skip = SharedData.Folder is null ? SharedData.Absent : null;
}
