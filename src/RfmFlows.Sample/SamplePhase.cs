namespace RfmFlows.Sample;

/// <summary>The part of the work that a <see cref="SampleProgress"/> speaks of, in the order of the work.</summary>
public enum SamplePhase
{
    /// <summary>Receipts and their lines are being written.</summary>
    Receipts,

    /// <summary>The CRM file is being written.</summary>
    Customers,

    /// <summary>The CSV files are being turned into Parquet.</summary>
    Parquet,
}
