namespace RfmFlows.Engine.Tests.Lab;

internal static class LabFaults
{
    /// <summary>A fault that a user can mend.</summary>
    public static FlowException User(string text = "the source is away") => new(Remark.Error("RF2999", LocalText.Same(text), LocalText.Same("bring it back")));
}
