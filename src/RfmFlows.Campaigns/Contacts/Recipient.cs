namespace RfmFlows.Campaigns;

/// <summary>A customer who is to get a message, as the scenario gives it: nothing about it has been judged yet.</summary>
/// <param name="shape">The columns that <paramref name="values"/> belong to.</param>
/// <param name="customer">The customer's id as text; with campaign, step and channel it makes a message unique.</param>
/// <param name="address">The e-mail address or phone as it stands in the data; null when there is none.</param>
/// <param name="consent">What the customer said about this channel; null when nothing is known.</param>
/// <param name="values">The row, for the texts; one value a column.</param>
public sealed class Recipient(RowShape shape, string customer, string? address, bool? consent, object?[] values)
{
    public RowShape Shape => shape;

    public string Customer => customer;

    public string? Address => address;

    public bool? Consent => consent;

    /// <summary>The value of a column, ignoring case; null when it is missing or there is no such column.</summary>
    public object? this[string column] => shape.PositionOf(column) is >= 0 and var position ? values[position] : null;

    internal bool TryGet(string column, out object? value)
    {
        var position = shape.PositionOf(column);
        value = position < 0 ? null : values[position];
        return position >= 0;
    }
}
