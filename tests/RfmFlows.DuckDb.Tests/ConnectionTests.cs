namespace RfmFlows.DuckDb.Tests;

public class ConnectionTests
{
    [Fact]
    public void Open_InMemory_RunsQueries()
    {
        using var c = new DuckDBConnection("Data Source=:memory:;threads=2");
        c.Open();
        using var cmd = c.CreateCommand();
        cmd.CommandText = "SELECT 42, 'x', 1.5::DECIMAL(38,4), [1,2], {'a': 1}";
        using var r = cmd.ExecuteReader();
        r.Read().ShouldBeTrue();
        r.GetInt64(0).ShouldBe(42);
        c.GetQueryProgress().Percentage.ShouldBe(-1);
        using var c2 = c.Duplicate();
        c2.Open();
        using var c3 = new DuckDBConnection("Data Source=:memory:;lock_configuration=true;enable_external_access=false");
        c3.Open();
        c3.ServerVersion.ShouldStartWith("v1.5");
        using (var x = c3.CreateCommand()) { x.CommandText = "select count(*) from range(1000)"; x.ExecuteScalar().ShouldBe(1000L); }
    }
}
