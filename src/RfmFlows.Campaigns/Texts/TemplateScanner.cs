namespace RfmFlows.Campaigns;

/// <summary>A <c>{{…}}</c> of a template.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Content">What stands between the braces, without <c>~</c>.</param>
/// <param name="ContentOffset">Where that begins.</param>
/// <param name="End">Right behind its closing braces.</param>
internal readonly record struct TemplateTag(int Offset, string Content, int ContentOffset, int End)
{
    public bool IsComment => Content.StartsWith('!');
}

/// <summary>Finds the tags of a template; <see cref="Unclosed"/> when one has no end.</summary>
internal sealed class TemplateScanner(string text)
{
    private const string Open = "{{";
    private const string Close = "}}";

    /// <summary>Where a tag begins that never ends; null when all do.</summary>
    public int? Unclosed { get; private set; }

    public IEnumerable<TemplateTag> Tags()
    {
        var at = 0;
        while ((at = text.IndexOf(Open, at, StringComparison.Ordinal)) >= 0)
        {
            var end = EndOf(at);
            if (end < 0)
            {
                Unclosed = at;
                yield break;
            }
            var content = text.AsSpan(at + Open.Length, end - at - Open.Length);
            var start = at + Open.Length;
            if (content.StartsWith('~'))
            {
                content = content[1..];
                start++;
            }
            yield return new TemplateTag(at, content.TrimEnd('~').ToString(), start, end + Close.Length);
            at = end + Close.Length;
        }
    }

    private int EndOf(int at)
    {
        var longComment = text.AsSpan(at).StartsWith("{{!--") || text.AsSpan(at).StartsWith("{{~!--");
        if (longComment)
        {
            var end = text.IndexOf("--", at + "{{~!--".Length - 1, StringComparison.Ordinal);
            return end < 0 ? -1 : text.IndexOf(Close, end, StringComparison.Ordinal);
        }
        return EndOutsideQuotes(at + Open.Length);
    }

    private int EndOutsideQuotes(int from)
    {
        var quote = '\0';
        for (var i = from; i < text.Length - 1; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '}' && text[i + 1] == '}')
            {
                return i;
            }
        }
        return -1;
    }
}
