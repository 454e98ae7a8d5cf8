namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>What may be known of a sale beside its customer, time and sum.</summary>
internal enum SaleColumn
{
    /// <summary>The sum of goods that were returned.</summary>
    Returned,

    /// <summary>Money taken off, before returns.</summary>
    Discount,

    /// <summary>The sum before discount and returns.</summary>
    Gross,
    Cost,
    Units,

    /// <summary>1 for a sale online, else 0.</summary>
    Online,
    Store,
    Channel,
}

internal static class SaleColumns
{
    /// <summary>The name of the column.</summary>
    public static string Name(this SaleColumn column) => column.ToString().ToLowerInvariant();

    public static bool IsText(this SaleColumn column) => column is SaleColumn.Store or SaleColumn.Channel;

    /// <summary>Digits after the point.</summary>
    public static int Digits(this SaleColumn column) => column switch
    {
        SaleColumn.Online => 0,
        SaleColumn.Units => Exact.QuantityDigits,
        _ => Exact.MoneyDigits,
    };
}
