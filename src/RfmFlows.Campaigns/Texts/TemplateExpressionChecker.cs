using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Campaigns;

/// <summary>Reads what stands between the braces: a column, a literal, or a helper with its values.</summary>
internal sealed class TemplateExpressionChecker(string text, string content, int offset, Columns? columns)
{
    private const int DeepestNesting = 16;
    private readonly List<Remark> _remarks = [];
    private int _at;

    /// <param name="single">One value is wanted, as behind <c>#if</c>: a column, or a helper in brackets.</param>
    public IReadOnlyList<Remark> Run(bool single)
    {
        var read = single ? Value(0, out _) : Call(0);
        SkipSpace();
        if (!read || _at < content.Length)
        {
            return [.. _remarks.DefaultIfEmpty(TemplateRemarks.Syntax(Here(0), content.Trim()))];
        }
        return _remarks;
    }

    // name value…, up to the end or the closing bracket
    private bool Call(int depth)
    {
        SkipSpace();
        var start = _at;
        if (Word() is not { } name || depth > DeepestNesting)
        {
            return false;
        }
        var values = new List<string?>();
        for (SkipSpace(); _at < content.Length && content[_at] != ')'; SkipSpace())
        {
            if (!Value(depth + 1, out var column))
            {
                return false;
            }
            values.Add(column);
        }
        if (values.Count == 0 && depth == 0)
        {
            CheckColumn(name, start);
        }
        else
        {
            CheckHelper(name, start, values);
        }
        return true;
    }

    private bool Value(int depth, out string? column)
    {
        column = null;
        SkipSpace();
        if (_at >= content.Length)
        {
            return false;
        }
        if (content[_at] == '(')
        {
            _at++;
            return Call(depth + 1) && _at < content.Length && content[_at++] == ')';
        }
        if (content[_at] is '"' or '\'')
        {
            var end = content.IndexOf(content[_at], _at + 1);
            _at = end + 1;
            return end >= 0;
        }
        var start = _at;
        if (Word() is not { } word)
        {
            return false;
        }
        if (!IsLiteral(word))
        {
            CheckColumn(word, start);
            column = word;
        }
        return true;
    }

    // A bare word, or anything in square brackets: {{[last purchase]}}.
    private string? Word()
    {
        if (_at < content.Length && content[_at] == '[')
        {
            var end = content.IndexOf(']', _at);
            var name = end < 0 ? null : content[(_at + 1)..end];
            _at = end + 1;
            return string.IsNullOrWhiteSpace(name) ? null : name;
        }
        var start = _at;
        while (_at < content.Length && (char.IsLetterOrDigit(content[_at]) || content[_at] is '_' or '-' or '.' or '$' or '@' or '/'))
        {
            _at++;
        }
        return _at > start ? content[start.._at] : null;
    }

    private void CheckColumn(string name, int start)
    {
        if (columns is null ? name.AsSpan().ContainsAny("./@") : !columns.Has(name))
        {
            _remarks.Add(TemplateRemarks.UnknownColumn(Here(start), name, columns ?? Columns.Empty));
        }
    }

    private void CheckHelper(string name, int start, List<string?> values)
    {
        if (!TemplateHelpers.ByName.TryGetValue(name, out var helper))
        {
            _remarks.Add(TemplateRemarks.UnknownHelper(Here(start), name, [.. TemplateHelpers.All.Select(h => h.Name)]));
        }
        else if (values.Count < helper.Least || values.Count > helper.Most)
        {
            _remarks.Add(TemplateRemarks.WrongCount(Here(start), name, values.Count, helper));
        }
        else if (helper.Needs is { } needs && columns?.Find(values[0]) is { } column && !needs.Accepts(column.Type))
        {
            _remarks.Add(TemplateRemarks.WrongType(Here(start), name, column, needs.Text));
        }
    }

    private static bool IsLiteral(string word) =>
        word is "true" or "false" or "null" || decimal.TryParse(word, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);

    private void SkipSpace()
    {
        while (_at < content.Length && char.IsWhiteSpace(content[_at]))
        {
            _at++;
        }
    }

    private TextPlace Here(int at) => TextPlace.Of(text, Math.Min(offset + at, text.Length));
}
