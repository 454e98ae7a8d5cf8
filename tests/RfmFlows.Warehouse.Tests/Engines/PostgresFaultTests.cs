using Npgsql;

namespace RfmFlows.Warehouse.Tests.Engines;

/// <summary>What can go wrong between the process and its server.</summary>
public sealed class PostgresFaultTests(PostgresEngine server) : IClassFixture<PostgresEngine>
{
    private const string Secret = "s3cret-word";

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=u;Password=s3cret-word;Database=d")]
    [InlineData("postgres://u:s3cret-word@127.0.0.1/d")]
    [InlineData("Host=127.0.0.1;Port=s3cret-word")]
    public async Task OpenAsync_NoServerOrNoConnectionString_IsTheConnectionsFaultAndTellsNoPassword(string connection)
    {
        var refused = await Should.ThrowAsync<WarehouseException>(() => PostgresWarehouse.OpenAsync(new PostgresOptions { ConnectionString = connection }, CancellationToken.None));

        refused.Fault.ShouldBe(WarehouseFault.Connection);
        refused.ToString().ShouldNotContain(Secret);
    }

    [PostgresFact]
    public async Task OpenAsync_NoSuchDatabase_IsTheConnectionsFault()
    {
        var elsewhere = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "no_such_database" }.ConnectionString;
        (await Should.ThrowAsync<WarehouseException>(() => PostgresWarehouse.OpenAsync(new PostgresOptions { ConnectionString = elsewhere }, CancellationToken.None)))
            .Fault.ShouldBe(WarehouseFault.Connection);
    }

    [PostgresFact]
    public async Task Session_WhoseBackendIsEnded_IsTheConnectionsFault_AndTheNextOneWorks()
    {
        await using var other = await server.Warehouse.OpenSessionAsync(CancellationToken.None);
        await using (var session = await server.Warehouse.OpenSessionAsync(CancellationToken.None))
        {
            var backend = await session.ScalarAsync("SELECT pg_backend_pid()", CancellationToken.None);
            await other.ScalarAsync($"SELECT pg_terminate_backend({backend}, 5000)", CancellationToken.None);
            (await Should.ThrowAsync<WarehouseException>(() => session.ScalarAsync("SELECT 1", CancellationToken.None))).Fault.ShouldBe(WarehouseFault.Connection);
        }
        await using var next = await server.Warehouse.OpenSessionAsync(CancellationToken.None);
        (await next.ScalarAsync("SELECT 1", CancellationToken.None)).ShouldBe(1);
    }
}
