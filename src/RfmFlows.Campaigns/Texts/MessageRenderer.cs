using System.Collections.Concurrent;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Campaigns;

/// <summary>Makes the messages of one run. Templates are compiled once each, also where they come from a column. Safe for parallel use.</summary>
/// <param name="inParts">Whether <see cref="RenderedMessage.Parts"/> are made too; false by default.</param>
public sealed class MessageRenderer(MessageSpec spec, Channel channel, RowShape shape, bool inParts = false)
{
    /// <summary>Most different templates that a column may hold.</summary>
    public const int MostTemplates = 1000;

    private readonly ConcurrentDictionary<(string Text, TextForm Form), Lazy<MessageTemplate>> _templates = new();
    private readonly ConcurrentDictionary<(string Text, TextForm Form), Lazy<SplitTemplate>> _splits = new();

    private TextForm BodyForm => channel.IsHtml ? TextForm.Html : TextForm.Plain;

    /// <summary>All that is wrong with the fixed texts of a message; what stands in the HTML and in the plain text is told once.</summary>
    public static IReadOnlyList<Remark> Check(MessageSpec spec, Columns columns) =>
        [.. new[] { spec.Subject, spec.Body, spec.PlainText }.OfType<TextSource.Fixed>()
            .SelectMany(t => MessageTemplate.Check(t.Text, columns).Select(r => t.Setting is null ? r : r.At(t.Setting))).Distinct()];

    /// <exception cref="TemplateException">The text cannot be made from this row.</exception>
    /// <exception cref="FlowException">RF5111: there are more different templates than fit.</exception>
    public RenderedMessage Render(Recipient recipient)
    {
        var subject = spec.Subject is null ? null : Render(spec.Subject, TextForm.Plain, recipient);
        if (!inParts)
        {
            return new RenderedMessage(subject, Render(spec.Body, BodyForm, recipient), spec.PlainText is null ? null : Render(spec.PlainText, TextForm.Plain, recipient));
        }
        // Whoever takes a text in parts makes the HTML of a plain one by itself.
        var (source, form) = spec.PlainText is null ? (spec.Body, BodyForm) : (spec.PlainText, TextForm.Plain);
        return new RenderedMessage(subject, Split(source, form, recipient));
    }

    private string Render(TextSource source, TextForm form, Recipient recipient)
    {
        var text = source.For(recipient);
        return text.Contains("{{", StringComparison.Ordinal)
            ? Known(_templates, text, form, () => MessageTemplate.Compile(text, shape.Columns, form, spec.Language)).Render(recipient)
            : text;
    }

    private TextParts Split(TextSource source, TextForm form, Recipient recipient)
    {
        var text = source.For(recipient);
        return Known(_splits, text, form, () => SplitTemplate.Compile(text, shape.Columns, form, spec.Language)).Render(recipient);
    }

    private static T Known<T>(ConcurrentDictionary<(string Text, TextForm Form), Lazy<T>> known, string text, TextForm form, Func<T> compile)
    {
        if (known.TryGetValue((text, form), out var template))
        {
            return template.Value;
        }
        if (known.Count >= MostTemplates)
        {
            throw new FlowException(TemplateRemarks.TooManyTexts(MostTemplates));
        }
        return known.GetOrAdd((text, form), _ => new Lazy<T>(compile)).Value;
    }
}
