namespace RfmFlows.Rfm;

/// <summary>Why data cannot carry a model.</summary>
public enum FitRefusalKind
{
    /// <summary>There are no customers.</summary>
    NoCustomers,

    /// <summary>All first purchases were made at the end of the data, so nobody has been watched at all.</summary>
    NoTime,

    /// <summary>Nobody has bought again.</summary>
    NoRepeats,

    /// <summary>Fewer than <see cref="PurchaseFit.MinRepeaters"/> customers have bought again; found is their number.</summary>
    TooFewRepeaters,

    /// <summary>Nothing shows that customers ever drop out: the likelihood is greatest where a is 0 and b infinite, which is the NBD. Found is what the log-likelihood gains over that.</summary>
    NoDropOut,

    /// <summary>The mean of all customers is infinite, because q is not above 1; found is q.</summary>
    NoMean,

    /// <summary>The search for the greatest likelihood did not come to an end.</summary>
    NotConverged,
}
