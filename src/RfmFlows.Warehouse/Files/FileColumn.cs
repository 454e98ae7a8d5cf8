namespace RfmFlows.Warehouse;

/// <summary>A column of a delimited file and how its texts are read.</summary>
/// <param name="Type">What to read it as. A text that cannot be read rejects its line; an empty one is a missing value.</param>
public sealed record FileColumn(string Name, ColumnType Type)
{
    /// <summary>
    /// Dates: strftime patterns that are tried in turn; none means ISO 8601. Booleans: pairs such as <c>yes|no</c>; none means true and false.
    /// </summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Numbers: blanks of any width between digits and currency signs around them are passed over.</summary>
    public bool Loose { get; init; }

    /// <summary>False for a column that nobody needs: it is passed over and cannot reject a line, unless <see cref="Checked"/>. True by default.</summary>
    public bool Wanted { get; init; } = true;

    /// <summary>The column is not given where it is not wanted, but a text in it that cannot be read rejects its line all the same. False by default.</summary>
    public bool Checked { get; init; }
}
