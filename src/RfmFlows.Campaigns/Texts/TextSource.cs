namespace RfmFlows.Campaigns;

/// <summary>Where a template comes from: fixed in the node, or a column, so that each segment can have a text of its own.</summary>
public abstract record TextSource
{
    private TextSource()
    {
    }

    /// <summary>The template that a recipient's text is made from.</summary>
    internal abstract string For(Recipient recipient);

    /// <param name="Setting">The setting that the text stands in, for remarks.</param>
    public sealed record Fixed(string Text, string? Setting = null) : TextSource
    {
        internal override string For(Recipient recipient) => Text;
    }

    public sealed record FromColumn(string Column) : TextSource
    {
        internal override string For(Recipient recipient) => recipient[Column] as string ?? "";
    }
}
