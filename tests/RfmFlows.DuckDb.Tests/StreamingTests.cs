using System.Text;

namespace RfmFlows.DuckDb.Tests;

public sealed class StreamingTests : IDisposable
{
    private const int Rows = 5_000_000;
    private const long AllocationLimit = 1024 * 1024;
    private readonly DuckDBConnection _connection = Db.Open();

    [Fact]
    public void Read_OfMillionsOfRows_AllocatesNothingPerRow()
    {
        using var command = _connection.Command($"SELECT i, i / 2.0, i % 2 = 0, (i * 0.01)::DECIMAL(18,2), DATE '2000-01-01' + (i % 1000)::INT FROM range({Rows}) t(i)");
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        reader.Read().ShouldBeTrue();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (count, sum, halves, even, money, last) = (1L, reader.GetInt64(0), 0.0, 1, 0m, DateOnly.MinValue);
        while (reader.Read())
        {
            count++;
            sum += reader.GetInt64(0);
            halves += reader.GetDouble(1);
            even += reader.GetBoolean(2) ? 1 : 0;
            money += reader.GetDecimal(3);
            last = reader.GetFieldValue<DateOnly>(4) is var date && date > last ? date : last;
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(AllocationLimit);
        count.ShouldBe(Rows);
        sum.ShouldBe(Rows * (Rows - 1L) / 2);
        halves.ShouldBe(sum / 2.0);
        even.ShouldBe(Rows / 2);
        money.ShouldBe(sum * 0.01m);
        last.ShouldBe(new DateOnly(2000, 1, 1).AddDays(999));
    }

    [Fact]
    public void ReadChunk_OfMillionsOfRows_GivesSpansWithoutAllocation()
    {
        using var command = _connection.Command(
            $"SELECT i, CASE WHEN i % 3 > 0 THEN i::INTEGER END, 'клієнт ' || i, (i * 0.01)::DECIMAL(18,2) FROM range({Rows}) t(i)");
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        var (sum, present, bytes, cents) = (0L, 0, 0L, 0L);
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (reader.ReadChunk(out var chunk))
        {
            foreach (var value in chunk.Column(0).Values<long>())
            {
                sum += value;
            }

            var third = chunk.Column(1);
            var texts = chunk.Column(2);
            var money = chunk.Column(3).Values<long>();
            for (var row = 0; row < chunk.RowCount; row++)
            {
                present += third.IsValid(row) ? 1 : 0;
                bytes += texts.Bytes(row).Length;
                cents += money[row];
            }
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(AllocationLimit);
        sum.ShouldBe(Rows * (Rows - 1L) / 2);
        present.ShouldBe(Rows - ((Rows + 2) / 3));
        cents.ShouldBe(sum);
        bytes.ShouldBe(_connection.Field<long>($"SELECT sum(strlen('клієнт ' || i)) FROM range({Rows}) t(i)"));
    }

    [Fact]
    public void ReadChunk_ByColumn_TellsTypeScaleValidityAndText()
    {
        using var command = _connection.Command("SELECT * FROM (VALUES (1.25::DECIMAL(9,2), 'довгий текст понад дванадцять байтів', 1), (NULL, NULL, 2)) t");
        using var reader = command.ExecuteReader();
        reader.HasRows.ShouldBeTrue();
        reader.ReadChunk(out var chunk).ShouldBeTrue();
        var money = chunk.Column(0);
        var text = chunk.Column(1);

        chunk.RowCount.ShouldBe(2);
        chunk.ColumnCount.ShouldBe(3);
        money.Type.ShouldBe(DuckDBType.Decimal);
        money.Scale.ShouldBe(2);
        money.Values<int>()[0].ShouldBe(125);
        (money.Validity[0] & 3).ShouldBe(1ul);
        money.GetFieldValue<decimal?>(1).ShouldBeNull();
        Encoding.UTF8.GetString(text.Bytes(0)).ShouldBe("довгий текст понад дванадцять байтів");
        text.Bytes(1).IsEmpty.ShouldBeTrue();
        chunk.Column(2).IsComplete.ShouldBeTrue();
        var refused = false;
        try
        {
            money.Values<long>();
        }
        catch (InvalidCastException)
        {
            refused = true;
        }

        refused.ShouldBeTrue();
        reader.ReadChunk(out _).ShouldBeFalse();
    }

    [Fact]
    public void ReadChunk_AmidRowsOfAChunk_Throws()
    {
        using var command = _connection.Command("SELECT * FROM range(10)");
        using var reader = command.ExecuteReader();
        reader.Read();

        Should.Throw<InvalidOperationException>(() => reader.ReadChunk(out _));
    }

    [Fact]
    public void Execute_WhileAStreamIsOpen_IsRefusedUntilItEnds()
    {
        using var command = _connection.Command("SELECT * FROM range(1000000)");
        command.UseStreamingMode = true;
        using (var reader = command.ExecuteReader())
        {
            reader.Read().ShouldBeTrue();
            Should.Throw<InvalidOperationException>(() => _connection.Scalar("SELECT 1")).Message.ShouldContain("Duplicate");
            using var second = _connection.Duplicate();
            second.Open();
            second.Scalar("SELECT 1").ShouldBe(1);
            reader.Read().ShouldBeTrue();
        }

        _connection.Scalar("SELECT 1").ShouldBe(1);
    }

    public void Dispose() => _connection.Dispose();
}
