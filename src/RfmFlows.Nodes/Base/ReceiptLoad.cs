using System.Security.Cryptography;
using System.Text;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Base;

/// <summary>One load of receipts and their lines.</summary>
internal sealed class ReceiptLoad(BuildContext build, ReceiptSource source)
{
    private Dialect Sql => build.Sql;

    public async Task RunAsync()
    {
        var from = build.From(ReceiptSettings.Receipts);
        var customer = source.Receipts.Found.First(f => f.Role == ReceiptSettings.Customer || f.Role.Column.Name == "customer");
        var erased = await Erasures.AmongAsync(build, $"SELECT DISTINCT {customer.Role.Value(Sql, customer.From)} FROM {from}");
        var sql = new ReceiptSql(Sql, build.Settings, source, erased);
        var rows = await RowsAsync(sql, from);
        var lines = sql.Lines(build.From(source.Lines is null ? ReceiptSettings.Receipts : source.LinesPort));
        var rejected = lines is null ? sql.Rejected(rows) : $"{sql.Rejected(rows)} UNION ALL {sql.Orphans(sql.Rows(from), lines)}";
        var counted = new BaseLoad("receipts")
        {
            Source = sql.Source,
            Mode = build.Get(ReceiptSettings.Mode),
            Read = build.Input(ReceiptSettings.Receipts).Rows ?? await build.Session.CountAsync(build.Input(ReceiptSettings.Receipts).Name, build.Cancellation),
            Rejected = (await build.CreateOutputAsync(KeepReceiptsNode.Rejected, rejected)).Rows!.Value,
        };
        long? number = null;
        var load = await BaseWriter.RunAsync(build, writer =>
        {
            number = writer.Number;
            return new ReceiptWriter(writer, sql, source).WriteAsync(rows, lines, counted);
        });
        if (number is { } done)
        {
            build.Output(KeepReceiptsNode.New, $"SELECT {Sql.List(build.OutputColumns(KeepReceiptsNode.New))} FROM {Sql.Quote(BaseTables.Receipts)} WHERE first_load = {done}");
        }
        await BaseWriter.GiveAsync(build, KeepReceiptsNode.Load, number, load);
    }

    // As long as no receipt stands in two rows, the load is read as it lies.
    private async Task<string> RowsAsync(ReceiptSql sql, string from)
    {
        var rows = sql.Rows(from);
        if (build.Get(ReceiptSettings.Rows) == "line")
        {
            return $"SELECT * FROM {await build.ScratchAsync("rows", sql.Summed(rows))}";
        }
        // By its digest: the statement may name customers who are to be named nowhere.
        var fact = $"base: receipts in two rows: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rows)))}";
        var repeated = await build.FactAsync(ReceiptSettings.Receipts, fact, async () => Convert.ToInt64(await build.Session.ScalarAsync(
            $"SELECT count(*) - count(DISTINCT receipt) FROM ({rows}) AS r WHERE reason IS NULL", build.Cancellation)));
        return repeated == 0 ? rows : $"SELECT * FROM {await build.ScratchAsync("rows", sql.Untangled(rows))}";
    }
}
