namespace RfmFlows.Engine;

/// <summary>Hashes that tell whether somebody is one who was erased, and from which nobody can be found without the key of the installation.</summary>
public interface IPersonHash
{
    /// <summary>The same text for the same value as long as the installation keeps its key.</summary>
    /// <param name="kind">What the value is, such as <c>customer</c> or a channel; equal values of two kinds have different hashes.</param>
    string Of(string kind, string value);
}
