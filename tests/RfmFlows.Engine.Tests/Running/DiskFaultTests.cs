namespace RfmFlows.Engine.Tests.Running;

/// <summary>The machine's own word for a full disk.</summary>
public sealed class DiskFaultTests
{
    // A device that always has no room left.
    private const string Full = "/dev/full";

    [FullDeviceFact]
    public void Of_WritingToAFullDevice_IsTheFullDisk()
    {
        var thrown = Should.Throw<IOException>(() => File.WriteAllText(Full, "x"));

        RunRemarks.Of(thrown).Code.ShouldBe("RF2005");
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class FullDeviceFactAttribute : FactAttribute
    {
        public FullDeviceFactAttribute() => Skip = File.Exists(Full) ? null : "This system has no /dev/full.";
    }
}
