using RfmFlows.Sample.Output;

namespace RfmFlows.Sample;

/// <summary>The message variants of a base, the same in every one.</summary>
internal static class MessageTexts
{
    /// <summary>Ten classic segments in two languages.</summary>
    public const int Rows = 20;

    public static void Write(Stream file)
    {
        using var texts = Resource.Open("messages.csv");
        texts.CopyTo(file);
    }
}
