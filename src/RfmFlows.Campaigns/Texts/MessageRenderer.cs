using System.Collections.Concurrent;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Campaigns;

/// <summary>Makes the messages of one run. Templates are compiled once each, also where they come from a column. Safe for parallel use.</summary>
public sealed class MessageRenderer(MessageSpec spec, Channel channel, RowShape shape)
{
    /// <summary>Most different templates that a column may hold.</summary>
    public const int MostTemplates = 1000;

    private readonly ConcurrentDictionary<(string Text, TextForm Form), Lazy<MessageTemplate>> _templates = new();

    private TextForm BodyForm => channel.IsHtml ? TextForm.Html : TextForm.Plain;

    /// <summary>All that is wrong with the fixed texts of a message; what stands in the HTML and in the plain text is told once.</summary>
    public static IReadOnlyList<Remark> Check(MessageSpec spec, Columns columns) =>
        [.. new[] { spec.Subject, spec.Body, spec.PlainText }.OfType<TextSource.Fixed>()
            .SelectMany(t => MessageTemplate.Check(t.Text, columns).Select(r => t.Setting is null ? r : r.At(t.Setting))).Distinct()];

    /// <exception cref="TemplateException">The text cannot be made from this row.</exception>
    /// <exception cref="FlowException">RF5111: there are more different templates than fit.</exception>
    public RenderedMessage Render(Recipient recipient) => new(
        spec.Subject is null ? null : Render(spec.Subject, TextForm.Plain, recipient),
        Render(spec.Body, BodyForm, recipient),
        spec.PlainText is null ? null : Render(spec.PlainText, TextForm.Plain, recipient));

    private string Render(TextSource source, TextForm form, Recipient recipient)
    {
        var text = source switch
        {
            TextSource.Fixed alike => alike.Text,
            TextSource.FromColumn own => recipient[own.Column] as string ?? "",
            _ => throw new NotSupportedException(source.GetType().Name),
        };
        return text.Contains("{{", StringComparison.Ordinal) ? Template(text, form).Render(recipient) : text;
    }

    private MessageTemplate Template(string text, TextForm form)
    {
        if (_templates.TryGetValue((text, form), out var known))
        {
            return known.Value;
        }
        if (_templates.Count >= MostTemplates)
        {
            throw new FlowException(TemplateRemarks.TooManyTexts(MostTemplates));
        }
        return _templates.GetOrAdd((text, form), key => new Lazy<MessageTemplate>(() => MessageTemplate.Compile(key.Text, shape.Columns, key.Form, spec.Language))).Value;
    }
}
