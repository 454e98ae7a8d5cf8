using System.Globalization;
using System.Runtime.CompilerServices;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign.Sending;

/// <summary>Reads recipients from the warehouse in batches, in one order whatever the threads.</summary>
internal static class RecipientStream
{
    private const int BatchSize = 5000;

    /// <param name="most">Reads no more than so many; null reads all.</param>
    public static async IAsyncEnumerable<IReadOnlyList<Recipient>> ReadAsync(
        BuildContext build, Relation table, ContactColumns contact, RowShape shape, long? most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var session = await build.Warehouse.OpenSessionAsync(cancellation);
        var order = build.Sql.TotalOrder([new Warehouse.SortKey(contact.Customer)], table.Columns);
        var limit = most is { } rows ? $" LIMIT {rows}" : "";
        await using var reader = await session.ReadAsync($"SELECT {build.Sql.List(table.Columns)} FROM {build.Sql.Quote(table.Name)} {order}{limit}", cancellation);
        var (customer, address, consent) = (shape.PositionOf(contact.Customer), shape.PositionOf(contact.Address), contact.Consent is null ? -1 : shape.PositionOf(contact.Consent));
        var batch = new List<Recipient>(BatchSize);
        while (await reader.ReadAsync(cancellation))
        {
            var values = new object?[reader.FieldCount];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = reader.IsDBNull(i) ? null : Value(reader.GetValue(i));
            }
            batch.Add(new Recipient(shape, Text(values[customer]) ?? "", Text(values[address]), consent < 0 ? null : Consent.Read(values[consent]), values));
            if (batch.Count == BatchSize)
            {
                yield return batch;
                batch = new List<Recipient>(BatchSize);
            }
        }
        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static object Value(object value) => value is int or short or byte ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : value;

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
}
