namespace RfmFlows.Engine;

/// <summary>Where the members of named segments lie as files, so that every process of the host can read them.</summary>
public interface ISegmentLibrary
{
    /// <summary>Absolute path of the folder; locations of segment versions are relative to it. It is made when something is saved.</summary>
    string Folder { get; }
}
