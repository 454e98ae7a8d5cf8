namespace RfmFlows.DuckDb.Tests;

public sealed class InterruptTests : IDisposable
{
    private const string Endless = "SELECT count(*) FROM range(100000000000) a(i), range(100000) b(j) WHERE hash(i + j) = 1";
    private readonly DuckDBConnection _connection = Db.Open();

    [Fact]
    public async Task Cancel_FromAnotherThread_EndsTheCommandWithInterrupt()
    {
        using var command = _connection.Command(Endless);
        var running = Task.Run(command.ExecuteScalar);
        while (!running.IsCompleted)
        {
            command.Cancel();
            await Task.Yield();
        }

        var error = await Should.ThrowAsync<DuckDBException>(running);
        error.ErrorType.ShouldBe(DuckDBErrorType.Interrupt);
        _connection.Scalar("SELECT 1").ShouldBe(1);
    }

    [Fact]
    public async Task ExecuteScalarAsync_WithTokenCancelledWhileRunning_ThrowsCancelled()
    {
        using var command = _connection.Command(Endless);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        var error = await Should.ThrowAsync<OperationCanceledException>(command.ExecuteScalarAsync(source.Token));
        error.CancellationToken.ShouldBe(source.Token);
        _connection.Scalar("SELECT 1").ShouldBe(1);
    }

    [Fact]
    public async Task ExecuteNonQueryAsync_WithCancelledToken_DoesNotRun()
    {
        using var command = _connection.Command("CREATE TABLE t (a INTEGER)");

        await Should.ThrowAsync<OperationCanceledException>(command.ExecuteNonQueryAsync(new CancellationToken(canceled: true)));
        _connection.Scalar("SELECT count(*) FROM duckdb_tables()").ShouldBe(0L);
    }

    [Fact]
    public async Task ReadAsync_WithTokenCancelledWhileStreaming_ThrowsCancelled()
    {
        using var source = new CancellationTokenSource();
        using var command = _connection.Command("SELECT i FROM range(100000000000) t(i)");
        command.UseStreamingMode = true;
        await using var reader = await command.ExecuteReaderAsync(source.Token);
        (await reader.ReadAsync(source.Token)).ShouldBeTrue();
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            while (await reader.ReadAsync(CancellationToken.None))
            {
            }
        });
    }

    [Fact]
    public void ExecuteScalar_OverItsTimeLimit_SaysSo()
    {
        using var command = _connection.Command(Endless);
        command.CommandTimeout = 1;

        var error = Should.Throw<DuckDBException>(command.ExecuteScalar);
        error.ErrorType.ShouldBe(DuckDBErrorType.Interrupt);
        error.InnerException.ShouldBeOfType<TimeoutException>();
    }

    [Fact]
    public void Cancel_OfFinishedCommand_DoesNotHitTheNext()
    {
        using var done = _connection.Command("SELECT 1");
        done.ExecuteScalar();
        using var command = _connection.Command("SELECT i FROM range(1000000) t(i)");
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
        {
            if (rows++ % 100_000 == 0)
            {
                done.Cancel();
            }
        }

        rows.ShouldBe(1_000_000);
    }

    [Theory]
    [InlineData("threads=2")]
    [InlineData("threads=2;lock_configuration=true;enable_external_access=false")]
    public async Task GetQueryProgress_WhileRunning_RisesAndIsUnknownOtherwise(string settings)
    {
        using var first = Db.Open(settings);
        first.Run("CREATE TABLE t AS SELECT i FROM range(2000000) t(i)");
        using var connection = first.Duplicate();
        connection.Open();
        connection.GetQueryProgress().Percentage.ShouldBe(-1);
        using var command = connection.Command("SELECT max(sha256(repeat(i::VARCHAR, 100))) FROM t");
        // Neither it nor whoever looks must wait for a thread of the pool.
        var running = Task.Factory.StartNew(command.ExecuteScalar, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        double seen = 0;
        while (!running.IsCompleted && seen <= 0)
        {
            seen = connection.GetQueryProgress().Percentage;
            Thread.Yield();
        }

        while (!running.IsCompleted)
        {
            connection.Interrupt();
            Thread.Yield();
        }

        await Should.ThrowAsync<DuckDBException>(running);
        seen.ShouldBeInRange(double.Epsilon, 100);
    }

    public void Dispose() => _connection.Dispose();
}
