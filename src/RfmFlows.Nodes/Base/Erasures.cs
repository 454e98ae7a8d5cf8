using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>The customers who were erased on request, of whom the base keeps a keyed hash.</summary>
internal static class Erasures
{
    /// <summary>What the hashes of customers are made for.</summary>
    public const string Kind = "customer";

    /// <summary>Those of a load's customers who have been erased. Reads the customers one by one, and only where anybody has been erased at all.</summary>
    /// <param name="customers">A SELECT of customers.</param>
    public static async Task<IReadOnlyCollection<string>> AmongAsync(BuildContext build, string customers)
    {
        if (await new CustomerBase(build.Warehouse, build.Clock).FindAsync(build.Cancellation) is null)
        {
            return [];
        }
        var hashes = await HashesAsync(build.Session, build.Cancellation);
        if (hashes.Count == 0)
        {
            return [];
        }
        var hash = build.Service<IPersonHash>();
        var found = new List<string>();
        await using var reader = await build.Session.ReadAsync(customers, build.Cancellation);
        while (await reader.ReadAsync(build.Cancellation))
        {
            if (!await reader.IsDBNullAsync(0, build.Cancellation) && reader.GetString(0) is var customer && hashes.Contains(hash.Of(Kind, customer)))
            {
                found.Add(customer);
            }
        }
        return found;
    }

    private static async Task<HashSet<string>> HashesAsync(WarehouseSession session, CancellationToken cancellation)
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await session.ReadAsync($"SELECT hash FROM {session.Dialect.Quote(BaseTables.Erased)}", cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            hashes.Add(reader.GetString(0));
        }
        return hashes;
    }
}
