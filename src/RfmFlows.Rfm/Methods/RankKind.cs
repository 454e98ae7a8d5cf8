namespace RfmFlows.Rfm;

/// <summary>
/// How a customer is ranked among all, counted from the worst value (rank 1) to the best (rank n): recency descending,
/// frequency and monetary ascending.
/// </summary>
public enum RankKind
{
    /// <summary>row_number(): equal values are told apart by ascending customer id.</summary>
    RowNumber,

    /// <summary>Equal values share the mean of their row numbers: (first + last)/2.</summary>
    Mean,
}
