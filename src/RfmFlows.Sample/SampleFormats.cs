namespace RfmFlows.Sample;

/// <summary>The file formats in which a sample base can be written; combine them freely.</summary>
[Flags]
public enum SampleFormats
{
    /// <summary>No tables: refused by <see cref="SampleBase"/>.</summary>
    None = 0,

    /// <summary>UTF-8 without a mark, comma, point as decimal sign, LF, quotes where needed.</summary>
    Csv = 1,

    /// <summary>Typed Parquet files, converted from the CSV files by DuckDB.</summary>
    Parquet = 2,
}
