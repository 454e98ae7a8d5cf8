using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Campaigns;

/// <summary>
/// Reads a template without running it. Only columns, the helpers and if/unless/else pass: no loops, no partials, no paths into objects.
/// So a text's making is bounded by the length of its template and its values.
/// </summary>
/// <param name="columns">Null when the columns are not known; then only the form is checked.</param>
internal sealed class TemplateChecker(string text, Columns? columns)
{
    private static readonly string[] Blocks = ["if", "unless"];
    private readonly List<Remark> _remarks = [];
    private readonly Stack<(string Name, int Offset)> _open = new();

    public IReadOnlyList<Remark> Run()
    {
        var scanner = new TemplateScanner(text);
        foreach (var tag in scanner.Tags().Where(t => !t.IsComment))
        {
            if (tag.Offset > 0 && text[tag.Offset - 1] == '\\')
            {
                Add(TemplateRemarks.NotAllowed(At(tag.Offset), "\\{{"));
            }
            else
            {
                Check(tag);
            }
        }
        if (scanner.Unclosed is { } unclosed)
        {
            Add(TemplateRemarks.Unclosed(At(unclosed)));
        }
        foreach (var (name, offset) in _open)
        {
            Add(TemplateRemarks.UnbalancedBlock(At(offset), $"{{{{#{name}}}}}"));
        }
        return _remarks;
    }

    private void Check(TemplateTag tag)
    {
        var content = tag.Content.TrimEnd();
        var trimmed = content.TrimStart();
        var at = tag.ContentOffset + content.Length - trimmed.Length;
        if (trimmed.Length == 0)
        {
            Add(TemplateRemarks.Syntax(At(tag.Offset), ""));
        }
        else if (trimmed[0] == '#')
        {
            OpenBlock(trimmed[1..], at + 1);
        }
        else if (trimmed[0] == '/')
        {
            CloseBlock(trimmed[1..].Trim(), at);
        }
        else if (trimmed == "else" || trimmed.StartsWith("else ", StringComparison.Ordinal))
        {
            Else(trimmed["else".Length..], at + "else".Length);
        }
        else if (trimmed[0] is '>' or '^' or '*' or '&' or '{' or '@')
        {
            Add(TemplateRemarks.NotAllowed(At(tag.Offset), "{{" + trimmed[0]));
        }
        else
        {
            Expression(trimmed, at);
        }
    }

    private void OpenBlock(string content, int at)
    {
        var name = content.Split(' ', '\n', '\t')[0];
        if (!Blocks.Contains(name))
        {
            Add(TemplateRemarks.NotAllowed(At(at), $"{{{{#{name}}}}}"));
        }
        else
        {
            Expression(content[name.Length..], at + name.Length, single: true);
        }
        _open.Push((name, at - 1));
    }

    private void CloseBlock(string name, int at)
    {
        if (_open.TryPop(out var block) && block.Name == name)
        {
            return;
        }
        Add(TemplateRemarks.UnbalancedBlock(At(at), $"{{{{/{name}}}}}"));
    }

    private void Else(string content, int at)
    {
        if (_open.Count == 0)
        {
            Add(TemplateRemarks.UnbalancedBlock(At(at), "{{else}}"));
        }
        var condition = content.TrimStart();
        if (condition.Length == 0)
        {
            return;
        }
        if (condition.StartsWith("if ", StringComparison.Ordinal))
        {
            Expression(condition["if".Length..], at + content.Length - condition.Length + "if".Length, single: true);
        }
        else
        {
            Add(TemplateRemarks.NotAllowed(At(at), $"{{{{else {condition}}}}}"));
        }
    }

    private void Expression(string content, int at, bool single = false) =>
        _remarks.AddRange(new TemplateExpressionChecker(text, content, at, columns).Run(single));

    private TextPlace At(int offset) => TextPlace.Of(text, offset);

    private void Add(Remark remark) => _remarks.Add(remark);
}
