using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>What kind of text it is, so that the form offers the fitting editor.</summary>
public enum TextLanguage
{
    Plain,
    /// <summary>An expression over columns; checked against the columns of <see cref="TextSetting.Port"/>.</summary>
    Expression,
    /// <summary>A query for an outside database.</summary>
    Sql,
    JavaScript,
    /// <summary>A message text with {{column}} holes.</summary>
    Template,
    /// <summary>An e-mail body in HTML with {{column}} holes.</summary>
    HtmlTemplate,
    /// <summary>A cron expression.</summary>
    Cron,
}

/// <summary>A text.</summary>
public sealed class TextSetting(string name, LocalText label) : Setting<string>(name, label)
{
    public override string Default { get; init; } = "";

    public TextLanguage Language { get; init; } = TextLanguage.Plain;

    /// <summary>Several lines are usual.</summary>
    public bool Multiline { get; init; }

    /// <summary>Most characters allowed; 20,000 by default.</summary>
    public int MaxLength { get; init; } = 20_000;

    /// <summary>For expressions and templates: the input port whose columns may be used.</summary>
    public string Port { get; init; } = "";

    /// <summary>For expressions: the kinds of result that fit; empty means all.</summary>
    public IReadOnlyList<ColumnKind> Results { get; init; } = [];

    /// <summary>For expressions that may use more than the port's columns: the node checks them itself.</summary>
    public bool CheckedByNode { get; init; }

    /// <summary>What the form offers to choose from, though another text may be typed: <c>segments</c>, or empty for nothing.</summary>
    public string Offers { get; init; } = "";

    /// <summary>An example shown in the empty field.</summary>
    public string Placeholder { get; init; } = "";

    public override string Kind => "text";

    public override JsonNode? DefaultJson => Required ? null : Default;

    internal override string Read(JsonNode value, SettingReader reader)
    {
        var text = reader.Text(value);
        if (text?.Length > MaxLength)
        {
            reader.Add(SettingRemarks.TooLong(text.Length, MaxLength));
        }
        if (Language == TextLanguage.Expression && !CheckedByNode && !string.IsNullOrWhiteSpace(text) && text.Length <= MaxLength && reader.Input(Port) is { } columns)
        {
            CheckExpression(Expression.Parse(text, columns), reader);
        }
        return text ?? Default;
    }

    private void CheckExpression(ParsedExpression expression, SettingReader reader)
    {
        foreach (var remark in expression.Remarks)
        {
            reader.Add(remark);
        }
        if (expression.IsValid && Results.Count > 0 && !Results.Contains(expression.Type.Kind))
        {
            reader.Add(ExpressionRemarks.WrongResult(expression.Type, Results));
        }
    }

    protected override void DescribeLimits(JsonObject json)
    {
        json["language"] = Language.ToString().ToLowerInvariant();
        json["multiline"] = Multiline;
        json["maxLength"] = MaxLength;
        json["port"] = Port;
        json["results"] = new JsonArray([.. Results.Select(k => JsonValue.Create(k.ToString().ToLowerInvariant()))]);
        json["placeholder"] = Placeholder;
        if (Offers.Length > 0)
        {
            json["offers"] = Offers;
        }
    }
}
