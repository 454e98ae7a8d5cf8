namespace RfmFlows.Rfm.Tests;

/// <summary>A fact on the public data sets; skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataFactAttribute : FactAttribute
{
    public DataFactAttribute() => Skip = SharedData.Folder is null ? SharedData.Absent : null;
}
