using System.Data.Common;
using Dapper;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>Takes a person out of the control database: messages are nobody's, texts say nothing of them, and their addresses stay suppressed as keyed hashes.</summary>
public sealed class PersonEraser(ControlDatabase database, IPersonHash hash)
{
    private const string Erased = "erased";

    // Shorter ids may be other numbers where they stand in free texts.
    private const int LeastId = 6;

    // Every column of free text that may name somebody.
    private static readonly (string Table, string[] Columns)[] Texts =
    [
        ("runs", ["scenario", "parameters", "trigger_data", "remarks"]), ("node_runs", ["remarks"]), ("scenarios", ["draft", "search_text"]), ("scenario_versions", ["json", "note"]),
        ("trigger_fires", ["reason"]), ("settings", ["value"]), ("segments", ["rule", "title_en", "title_ru"]), ("rfm_models", ["title_en", "title_ru"]), ("send_note", ["why"]), ("send_ledger", ["detail", "reference"]),
    ];

    /// <summary>The addresses that messages to these customers were sent to.</summary>
    public Task<IReadOnlyList<string>> AddressesAsync(IReadOnlyCollection<string> customers, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<string>>(async connection =>
        [.. await connection.QueryAsync<string>(
            $"SELECT DISTINCT address FROM send_ledger WHERE {database.Dialect.AnyOf("customer", "customers")} AND address IS NOT NULL", new { customers = customers.ToArray() })], cancellation);

    /// <summary>Whether any message was meant for a customer.</summary>
    public async Task<bool> KnowsAsync(string customer, CancellationToken cancellation) => await database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long?>("SELECT 1 FROM send_ledger WHERE customer = @customer LIMIT 1", new { customer }), cancellation) is not null;

    /// <summary>Does it in one transaction.</summary>
    /// <param name="contacts">Telephones and e-mails in every spelling.</param>
    /// <param name="addresses">Channel and address, in the channel's one spelling, that must not be written to.</param>
    /// <param name="who">Who asked for it.</param>
    /// <param name="nobody">The name that stands for the person in the ledger from now on.</param>
    public Task<ErasedRecords> EraseAsync(
        IReadOnlyCollection<string> customers, IReadOnlyCollection<string> contacts, IReadOnlyCollection<(string Channel, string Address)> addresses, string who, string nobody,
        CancellationToken cancellation) => database.WriteAsync(async transaction =>
    {
        var connection = transaction.Connection!;
        var messages = 0;
        foreach (var (customer, index) in customers.Select((c, i) => (c, i)))
        {
            messages += await connection.ExecuteAsync(
                "UPDATE send_ledger SET customer = @name, address = NULL, detail = NULL, reference = NULL, gateway_id = NULL WHERE customer = @customer",
                new { name = $"{nobody}-{index}", customer }, transaction);
        }
        var texts = 0;
        foreach (var (needle, instead) in contacts.Select(c => (c, Erased)).Concat(customers.Where(c => c.Length >= LeastId).Select(c => ($"\"{c}\"", $"\"{Erased}\""))))
        {
            texts += await ReplaceAsync(connection, transaction, needle, instead);
        }
        await SuppressAsync(connection, transaction, addresses, who);
        return new ErasedRecords(messages, texts, addresses.Count);
    }, cancellation);

    /// <summary>Writes the database anew, so that what was deleted stands nowhere in its files.</summary>
    public async Task ScrubAsync(CancellationToken cancellation)
    {
        using var turn = await database.Dialect.TakeTurnAsync(cancellation);
        await using var connection = await database.OpenAsync(cancellation);
        await database.Dialect.ScrubAsync(connection);
    }

    private static async Task<int> ReplaceAsync(DbConnection connection, DbTransaction transaction, string needle, string instead)
    {
        var replaced = 0;
        foreach (var (table, columns) in Texts)
        {
            foreach (var column in columns)
            {
                replaced += await connection.ExecuteAsync(
                    $"UPDATE {table} SET {column} = replace({column}, @needle, @instead) WHERE replace({column}, @needle, @instead) <> {column}", new { needle, instead }, transaction);
            }
        }
        return replaced;
    }

    private async Task SuppressAsync(DbConnection connection, DbTransaction transaction, IEnumerable<(string Channel, string Address)> addresses, string who)
    {
        foreach (var (channel, address) in addresses)
        {
            await connection.ExecuteAsync("DELETE FROM suppression WHERE channel = @channel AND address = @address", new { channel, address }, transaction);
            await connection.ExecuteAsync(
                "INSERT INTO suppression (channel, address, reason, since, source) VALUES (@channel, @hashed, @reason, @since, @who) ON CONFLICT DO NOTHING",
                new { channel, hashed = SuppressionList.Hashed(hash, channel, address), reason = Erased, since = database.Now.ToUnixTimeMilliseconds(), who }, transaction);
        }
    }
}
