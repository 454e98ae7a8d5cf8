namespace RfmFlows.Sample;

/// <summary>One column of a sample table.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Type">Its type as DuckDB and PostgreSQL both write it, such as <c>DECIMAL(18,2)</c>.</param>
public sealed record SampleColumn(string Name, string Type);
