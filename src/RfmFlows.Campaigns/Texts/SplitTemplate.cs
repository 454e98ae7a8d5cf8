using System.Text;
using RfmFlows.Warehouse;

namespace RfmFlows.Campaigns;

/// <summary>
/// A template whose texts come in parts. Its outermost holes are put between marks, and the finished text is cut there: so every helper and condition keeps
/// its meaning, whatever it does. Safe for parallel use.
/// </summary>
internal sealed class SplitTemplate
{
    // Two code points that Unicode keeps out of texts for ever.
    private const char Begin = '\uFDD0';
    private const char End = '\uFDD1';

    private readonly MessageTemplate _marked;
    private readonly int _holes;
    private readonly bool _isPlain;
    private string[]? _common;

    private SplitTemplate(MessageTemplate marked, int holes, bool isPlain) => (_marked, _holes, _isPlain) = (marked, holes, isPlain);

    /// <exception cref="TemplateException">Something is wrong with the text; see <see cref="MessageTemplate.Check"/>.</exception>
    public static SplitTemplate Compile(string text, Columns columns, TextForm form, string language)
    {
        // What is wrong is told with the places of the text as people wrote it.
        if (MessageTemplate.Check(text, columns) is [var remark, ..])
        {
            throw new TemplateException(remark);
        }
        var holes = Holes(text).ToList();
        return new SplitTemplate(MessageTemplate.Trusted(Marked(text, holes), form, language), holes.Count, form == TextForm.Plain);
    }

    /// <exception cref="TemplateException">The text would be too long, or a mark stands in the data.</exception>
    public TextParts Render(Recipient recipient)
    {
        var pieces = _marked.Render(recipient).Split(Begin, End);
        if (pieces.Length != 2 * _holes + 1)
        {
            throw new TemplateException(TemplateRemarks.Marked());
        }
        // What stands around the holes never differs, so it is kept once.
        _common ??= [.. pieces.Where((_, i) => i % 2 == 0)];
        return new TextParts(_common, [.. pieces.Where((_, i) => i % 2 == 1)], _isPlain);
    }

    // A block is one hole, with all that it holds.
    private static IEnumerable<(int From, int To)> Holes(string text)
    {
        var (depth, from) = (0, 0);
        foreach (var tag in new TemplateScanner(text).Tags().Where(t => !t.IsComment))
        {
            from = depth == 0 ? tag.Offset : from;
            depth += tag.Content.TrimStart() switch
            {
                ['#', ..] => 1,
                ['/', ..] => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                yield return (from, tag.End);
            }
        }
    }

    private static string Marked(string text, List<(int From, int To)> holes)
    {
        var marked = new StringBuilder(text.Length + 2 * holes.Count);
        var at = 0;
        foreach (var (from, to) in holes)
        {
            // Blanks belong to the hole beside them, so that what a tag does to the blanks around it (~, a block on a line of its own) stays as it is.
            var (start, end) = (text.AsSpan(at, from - at).TrimEnd().Length + at, text.Length - text.AsSpan(to).TrimStart().Length);
            marked.Append(text, at, start - at).Append(Begin).Append(text, start, end - start).Append(End);
            at = end;
        }
        return marked.Append(text, at, text.Length - at).ToString();
    }
}
