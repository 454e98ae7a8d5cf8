namespace RfmFlows.Rfm;

/// <summary>A cell of the ABC/XYZ matrix.</summary>
/// <param name="Abc">A, B or C.</param>
/// <param name="Xyz">X, Y or Z.</param>
/// <param name="Meaning">What these objects are.</param>
/// <param name="Advice">What to do with them.</param>
public sealed record AbcXyzClass(string Abc, string Xyz, Text Meaning, Text Advice)
{
    /// <summary>Both letters.</summary>
    public string Code => Abc + Xyz;
}
