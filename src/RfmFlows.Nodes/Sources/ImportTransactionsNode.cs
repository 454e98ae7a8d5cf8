using RfmFlows.Engine;
using RfmFlows.Nodes.Sources.Files;
using RfmFlows.Nodes.Sources.Transactions;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources;

/// <summary>Purchase history from a file or a table, with its columns in their roles.</summary>
public sealed class ImportTransactionsNode : NodeType
{
    private const string Transactions = "transactions";

    public override NodeDescription Description { get; } = new("sources.transactions", 1, PaletteGroup.Sources)
    {
        Title = ("Import transactions", "Импорт транзакций"),
        Purpose = ("Reads purchase history and gives each column its role: customer, order, date, sum.", "Читает историю покупок и назначает столбцам роли: покупатель, чек, дата, сумма."),
        Help = ImportTransactionsHelp.Text,
        Icon = "receipt",
        SearchWords =
        [
            "purchases", "orders", "receipts", "sales", "history", "invoices", "line items", "import", "load",
            "покупки", "чеки", "заказы", "продажи", "история", "транзакции", "позиции", "загрузить",
        ],
        Inputs =
        [
            Port.Table(Roles.Port, ("Table", "Таблица")) with
            {
                Required = false, Help = ("Purchase history from another source; leave the file empty then.", "История покупок из другого источника; файл тогда не указывается."),
            },
        ],
        Outputs = [Port.Table(Transactions, ("Transactions", "Транзакции")), Rejects.Output],
        Settings = TransactionSettings.All,
        Effect = Effect.Import,
        CanFail = true,
    };

    public override async ValueTask CheckAsync(CheckContext check)
    {
        check.Output(Rejects.Port, Rejects.Columns);
        if (!FileSettings.CanFind(check))
        {
            return;
        }
        if (await FindAsync(check) is { } source)
        {
            check.Output(Transactions, TransactionSql.Output(source.Map));
        }
    }

    public override bool IsToldByFingerprint(CheckContext check) => check.Settings.Has(TransactionSettings.File) && !check.IsLinked(Roles.Port);

    public override async ValueTask<string?> FingerprintAsync(CheckContext check) => check.IsLinked(Roles.Port)
        ? "linked"
        : await SourceFiles.FingerprintAsync(check.ResolvePath(check.Get(TransactionSettings.File)), check.Cancellation);

    public override async Task BuildAsync(BuildContext build)
    {
        var source = await FindAsync(build);
        source = build.IsWanted(Rejects.Port) ? source : source.Without(c => !build.IsWanted(Transactions, c));
        var pattern = DatePatterns.FromUser(build.Get(FileSettings.DateFormat));
        var guests = build.Get(TransactionSettings.Guests).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var sql = new TransactionSql(build.Sql, source.Map, pattern, guests);
        if (source.File is null)
        {
            await GiveAsync(build, source.Map, sql, build.From(Roles.Port), null, build.Input(Roles.Port).IsTable);
            return;
        }
        await source.File.ReadAsync(build, source.Read, rows => GiveAsync(build, source.Map, sql, $"({rows.Select})", rows.Rejects, source.File.IsInPlace || rows.IsTable));
    }

    private static async Task GiveAsync(BuildContext build, RoleMap map, TransactionSql sql, string from, string? malformed, bool isInPlace)
    {
        var withContent = build.IsWanted(Rejects.Port);
        var select = sql.Select(from, withContent);
        // Counting what is rejected takes three columns of a table; a copy of it would take all.
        var rows = isInPlace && !withContent ? $"({select}) AS r" : await build.ScratchAsync("rows", select);
        await TellGuestsAsync(build, rows);
        var rejected = sql.Rejected(rows, withContent);
        await Rejects.GiveAsync(build, malformed is null ? rejected : $"{rejected} UNION ALL {WithRoles(malformed, map, build.Sql)}", "no-customer");
        build.Output(Transactions, sql.Accepted(rows, build.OutputColumns(Transactions)));
    }

    private static async Task<TransactionSource?> FindAsync(CheckContext check)
    {
        var hasFile = check.Settings.Has(TransactionSettings.File);
        if (check.IsLinked(Roles.Port) == hasFile)
        {
            check.Add((hasFile ? TransactionRemarks.TwoSources() : TransactionRemarks.NoSource()).At("file"));
            return null;
        }
        if (!hasFile)
        {
            return check.Input(Roles.Port) is { } input ? TransactionSource.Of(input, check.Settings, check.Add) : null;
        }
        var file = await SourceFiles.FindAsync(check.ResolvePath(check.Get(TransactionSettings.File)), check.Settings, check.Warehouse, check.Cancellation);
        foreach (var remark in file.Remarks)
        {
            check.Add(remark.At("file"));
        }
        check.Offer(Roles.Port, file.Offered);
        return TransactionSource.Of(file, check.Settings, check.Add);
    }

    private static async Task<TransactionSource> FindAsync(BuildContext build)
    {
        if (build.IsLinked(Roles.Port))
        {
            return TransactionSource.Of(build.Input(Roles.Port).Columns, build.Settings, _ => { })!;
        }
        var path = build.ResolvePath(build.Get(TransactionSettings.File));
        var file = await SourceFiles.FindAsync(path, build.Settings, build.Warehouse, build.Cancellation);
        var source = TransactionSource.Of(file, build.Settings, _ => { });
        return source is not null && TransactionSql.Output(source.Map).SequenceEqual(build.OutputColumns(Transactions))
            ? source
            : throw new FlowException(SourceRemarks.Changed(path).At("file"));
    }

    private static async Task TellGuestsAsync(BuildContext build, string rows)
    {
        await using var reader = await build.Session.ReadAsync(
            $"SELECT count(*), coalesce(sum({build.Sql.Quote(Roles.Sum.Name)}), 0) FROM {rows} WHERE {TransactionSql.IsGuest}", build.Cancellation);
        await reader.ReadAsync(build.Cancellation);
        var guests = reader.GetInt64(0);
        if (guests > 0)
        {
            build.Add(TransactionRemarks.Guests(guests, reader.GetDecimal(1)));
            build.Tally("guests", guests);
        }
    }

    // The file speaks of columns; the user of dates and sums.
    private static string WithRoles(string malformed, RoleMap map, Dialect sql)
    {
        var cases = map.Chosen.Where(c => TransactionSql.BadReason(c.Role) != "bad-value")
            .Select(c => $"WHEN reason = 'bad-value' AND \"column\" = {sql.Literal(c.Column.Name)} THEN '{TransactionSql.BadReason(c.Role)}'").ToList();
        var reason = cases.Count == 0 ? "reason" : $"CASE {string.Join(' ', cases)} ELSE reason END";
        return $"SELECT line, \"column\", {reason} AS reason, content FROM ({malformed}) AS m";
    }
}
