namespace RfmFlows.Campaigns;

/// <summary>A place in a text as people count: from 1.</summary>
internal readonly record struct TextPlace(int Line, int Character)
{
    public static TextPlace Of(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return new TextPlace(before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
