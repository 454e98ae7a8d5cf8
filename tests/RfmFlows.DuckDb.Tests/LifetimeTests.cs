using System.Runtime.CompilerServices;

namespace RfmFlows.DuckDb.Tests;

public class LifetimeTests
{
    public static TheoryData<int[]> Orders()
    {
        var orders = new TheoryData<int[]>();
        int[] all = [0, 1, 2, 3];
        foreach (var a in all)
        {
            foreach (var b in all.Except([a]))
            {
                foreach (var c in all.Except([a, b]))
                {
                    orders.Add([a, b, c, .. all.Except([a, b, c])]);
                }
            }
        }

        return orders;
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Dispose_InAnyOrder_IsSafe(int[] order)
    {
        var connection = Db.Open();
        connection.Run("CREATE TABLE t (a INTEGER)");
        var appender = connection.CreateAppender("t");
        appender.CreateRow().AppendValue(1).EndRow();
        var command = connection.Command("SELECT i, 'text of some length ' || i FROM range(100000) t(i)");
        command.UseStreamingMode = true;
        var reader = command.ExecuteReader();
        reader.Read().ShouldBeTrue();
        IDisposable[] objects = [connection, command, reader, appender];

        foreach (var index in order)
        {
            objects[index].Dispose();
            objects[index].Dispose();
        }

        Should.Throw<ObjectDisposedException>(() => reader.Read());
        Should.Throw<ObjectDisposedException>(() => reader.GetInt64(0));
        Should.Throw<ObjectDisposedException>(appender.CreateRow);
        Should.Throw<InvalidOperationException>(() => connection.Scalar("SELECT 1")).Message.ShouldContain("not open");
        Should.Throw<InvalidOperationException>(connection.Interrupt);
    }

    [Fact]
    public void Read_AfterItsCommandIsGone_GoesOn()
    {
        using var connection = Db.Open();
        DuckDBDataReader reader;
        using (var command = connection.Command("SELECT * FROM range(10000)"))
        {
            reader = command.ExecuteReader();
        }

        using (reader)
        {
            var rows = 0;
            while (reader.Read())
            {
                rows++;
            }

            rows.ShouldBe(10_000);
        }
    }

    [Fact]
    public async Task Close_WhileAnotherThreadRuns_EndsItsCommandWithAnError()
    {
        for (var round = 0; round < 20; round++)
        {
            var connection = Db.Open();
            var command = connection.Command("SELECT i, 'text of some length ' || i FROM range(100000000) t(i)");
            command.UseStreamingMode = true;
            var reader = command.ExecuteReader();
            var running = Task.Run(() =>
            {
                while (reader.ReadChunk(out _))
                {
                }
            });
            await Task.Yield();
            connection.Close();

            await Should.ThrowAsync<ObjectDisposedException>(running);
        }
    }

    [Fact]
    public void Collect_OfForgottenObjects_LeavesTheProcessAlive()
    {
        using var connection = Db.Open();
        var forgotten = Enumerable.Range(0, 20).Select(_ => Forget()).ToList();
        for (var i = 0; i < 10 && forgotten.Exists(item => item.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        forgotten.ShouldAllBe(item => !item.IsAlive);
        connection.Scalar("SELECT 1").ShouldBe(1);
    }

    [Fact]
    public void GetValue_OnNoRow_SaysSo()
    {
        using var connection = Db.Open();
        using var command = connection.Command("SELECT 1");
        using var reader = command.ExecuteReader();

        Should.Throw<InvalidOperationException>(() => reader.GetInt32(0)).Message.ShouldContain("Read");
        reader.Read().ShouldBeTrue();
        reader.Read().ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => reader.GetInt32(0));
        Should.Throw<IndexOutOfRangeException>(() => reader.GetName(1));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Forget()
    {
        var connection = Db.Open();
        connection.Run("CREATE TABLE t (a INTEGER)");
        connection.CreateAppender("t").CreateRow().AppendValue(1).EndRow();
        var second = connection.Duplicate();
        second.Open();
        var command = second.Command("SELECT i, 'text of some length ' || i FROM range(1000000) t(i)");
        command.UseStreamingMode = true;
        var reader = command.ExecuteReader();
        reader.Read();
        return new WeakReference(reader);
    }
}
