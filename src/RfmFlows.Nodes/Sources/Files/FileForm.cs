namespace RfmFlows.Nodes.Sources.Files;

/// <summary>How a file is written, as it was found out or said.</summary>
/// <param name="Kind">One of <see cref="FileKind"/>.</param>
internal sealed record FileForm(string Kind)
{
    /// <summary>Of a text: its encoding, for example <c>utf-8</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>Of a delimited text: the delimiter; a blank stands for runs of blanks.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The first line names the columns; null where the format says it by itself.</summary>
    public bool? Header { get; init; }

    /// <summary>Of a delimited text: numbers are written 12,5.</summary>
    public bool? DecimalComma { get; init; }
}
