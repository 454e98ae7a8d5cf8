using HandlebarsDotNet;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Campaigns;

/// <summary>A text with columns in it, compiled once and then rendered for every customer. Safe for parallel use.</summary>
public sealed class MessageTemplate
{
    /// <summary>Most characters of a template.</summary>
    public const int LongestTemplate = 500_000;

    /// <summary>Most characters of a finished text.</summary>
    public const int LongestResult = 2_000_000;

    private readonly string _text;
    private readonly HandlebarsTemplate<TextWriter, object, object>? _compiled;

    private MessageTemplate(string text, HandlebarsTemplate<TextWriter, object, object>? compiled)
    {
        _text = text;
        _compiled = compiled;
    }

    /// <summary>All that is wrong with a text, with line and character: its form, helpers, and columns that are not there.</summary>
    /// <param name="columns">Null when the columns are not known; then only the form is checked.</param>
    public static IReadOnlyList<Remark> Check(string text, Columns? columns) => text.Length > LongestTemplate
        ? [TemplateRemarks.TooLong(text.Length, LongestTemplate)]
        : new TemplateChecker(text, columns).Run();

    /// <param name="columns">The columns that the text may use.</param>
    /// <param name="language"><c>ru</c> or <c>en</c>: how numbers, money and dates are written.</param>
    /// <exception cref="TemplateException">Something is wrong with the text; see <see cref="Check"/>.</exception>
    public static MessageTemplate Compile(string text, Columns columns, TextForm form, string language)
    {
        if (Check(text, columns) is [var remark, ..])
        {
            throw new TemplateException(remark);
        }
        return Trusted(text, form, language);
    }

    /// <summary>As <see cref="Compile"/>, for a text that has been checked.</summary>
    internal static MessageTemplate Trusted(string text, TextForm form, string language) =>
        new(text, text.Contains("{{", StringComparison.Ordinal) ? TemplateCage.Compile(text, form, language) : null);

    /// <exception cref="TemplateException">The text would be too long.</exception>
    public string Render(Recipient recipient)
    {
        if (_compiled is null)
        {
            return _text;
        }
        using var writer = BoundedWriter.Rent(LongestResult);
        _compiled(writer, recipient, null!);
        return writer.ToString();
    }
}
