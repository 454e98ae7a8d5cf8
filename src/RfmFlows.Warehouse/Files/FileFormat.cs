namespace RfmFlows.Warehouse;

/// <summary>Tabular file formats that the warehouse reads and writes by itself.</summary>
public enum FileFormat
{
    /// <summary>Delimited text in UTF-8.</summary>
    Csv,
    /// <summary>Apache Parquet.</summary>
    Parquet,
    /// <summary>JSON: an array of objects, or one object a line.</summary>
    Json,
}
