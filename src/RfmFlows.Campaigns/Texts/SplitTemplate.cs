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
    private readonly bool _isPlain;
    private readonly bool _startsWithHole;
    private readonly bool _endsWithHole;
    private readonly int _holes;
    private string[]? _common;

    private SplitTemplate(string text, TextForm form, string language)
    {
        var holes = Holes(text);
        _holes = holes.Count;
        _isPlain = form == TextForm.Plain;
        // There the text's own border is the mark: behind another one the first tag would not stand at the beginning of its line any more.
        _startsWithHole = holes is [(0, _), ..];
        _endsWithHole = holes is [.., (_, var end)] && end == text.Length;
        _marked = MessageTemplate.Trusted(Marked(text, holes), form, language);
    }

    /// <exception cref="TemplateException">Something is wrong with the text; see <see cref="MessageTemplate.Check"/>.</exception>
    public static SplitTemplate Compile(string text, Columns columns, TextForm form, string language) =>
        // What is wrong is told with the places of the text as people wrote it.
        MessageTemplate.Check(text, columns) is [var remark, ..] ? throw new TemplateException(remark) : new SplitTemplate(text, form, language);

    /// <exception cref="TemplateException">The text would be too long, or a mark stands in the data.</exception>
    public TextParts Render(Recipient recipient)
    {
        var cut = _marked.Render(recipient).Split(Begin, End);
        string[] pieces = [.. _startsWithHole ? [""] : Array.Empty<string>(), .. cut, .. _endsWithHole ? [""] : Array.Empty<string>()];
        if (pieces.Length != 2 * _holes + 1)
        {
            throw new TemplateException(TemplateRemarks.Marked());
        }
        // What stands around the holes never differs, so it is kept once.
        _common ??= [.. pieces.Where((_, i) => i % 2 == 0)];
        return new TextParts(_common, [.. pieces.Where((_, i) => i % 2 == 1)], _isPlain);
    }

    // A block is one hole, with all that it holds. Holes with nothing between them are one.
    private static List<(int From, int To)> Holes(string text)
    {
        var holes = new List<(int From, int To)>();
        var (depth, begin) = (0, 0);
        foreach (var tag in new TemplateScanner(text).Tags())
        {
            begin = depth == 0 ? tag.Offset : begin;
            var sign = tag.Content.TrimStart() is [var first, ..] ? first : ' ';
            depth += sign switch { '#' => 1, '/' => -1, _ => 0 };
            if (depth > 0)
            {
                continue;
            }
            var (from, to) = WithBlanks(text, begin, tag.End, canStandAlone: sign is '/' or '!');
            if (holes is [.., var last] && from <= last.To)
            {
                holes[^1] = (last.From, to);
            }
            else
            {
                holes.Add((from, to));
            }
        }
        return holes;
    }

    // Blanks that a tag may take away (~, or a block or comment on a line of its own) go with it. Others stay outside: nothing says that SendPulse keeps them in a value.
    private static (int From, int To) WithBlanks(string text, int from, int to, bool canStandAlone)
    {
        var before = text.AsSpan(0, from).TrimEnd().Length;
        var after = text.Length - text.AsSpan(to).TrimStart().Length;
        var takesBefore = text[from + 2] == '~' || (canStandAlone && (before == 0 || text.AsSpan(before, from - before).Contains('\n')));
        var takesAfter = text[to - 3] == '~' || (canStandAlone && (after == text.Length || text.AsSpan(to, after - to).Contains('\n')));
        return (takesBefore ? before : from, takesAfter ? after : to);
    }

    private string Marked(string text, List<(int From, int To)> holes)
    {
        var marked = new StringBuilder(text.Length + 2 * holes.Count);
        var at = 0;
        foreach (var (from, to) in holes)
        {
            marked.Append(text, at, from - at);
            Mark(Begin, isBorder: _startsWithHole && from == 0);
            marked.Append(text, from, to - from);
            Mark(End, isBorder: _endsWithHole && to == text.Length);
            at = to;
        }
        return marked.Append(text, at, text.Length - at).ToString();

        void Mark(char mark, bool isBorder) => marked.Append(mark, isBorder ? 0 : 1);
    }
}
