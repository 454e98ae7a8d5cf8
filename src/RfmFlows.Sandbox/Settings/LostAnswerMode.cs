namespace RfmFlows.Sandbox.Settings;

/// <summary>How the answer to a call that was carried out is lost.</summary>
public enum LostAnswerMode
{
    /// <summary>The connection is cut at once.</summary>
    Cut,

    /// <summary>The connection stays open without an answer until the caller gives up.</summary>
    Hang,
}
