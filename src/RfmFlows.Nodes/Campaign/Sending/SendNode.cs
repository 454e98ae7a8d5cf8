using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign.Sending;

/// <summary>What sending nodes have in common: recipients through the contact policy into the send ledger and through a gateway.</summary>
public abstract class SendNode : NodeType
{
    /// <summary>The input port of the account.</summary>
    internal const string Account = "account";

    private const int MostTextRemarks = 20;

    private protected static readonly IReadOnlyList<Port> SendInputs =
    [
        Port.Table(SendSettings.Recipients, ("Recipients", "Получатели")),
        Port.Connection(Account, MessagingAccount.ConnectionKind, ("Account", "Аккаунт")),
        Port.Table("test", ("Test recipients", "Тестовые получатели")) with
        {
            Required = false,
            Help = ("While linked, messages go to these addresses only.", "Пока подключено, сообщения уходят только на эти адреса."),
        },
    ];

    private protected static readonly IReadOnlyList<Port> SendOutputs =
    [
        Port.Table("messages", ("Messages", "Сообщения")) with
        {
            Help = ("One row a recipient: accepted, rejected, unknown, skipped (with the reason) or, in a dry run, planned.",
                "Строка на получателя: принято, отклонено, неизвестно, пропущено (с причиной) или, при пробном запуске, запланировано."),
        },
    ];

    private protected abstract Channel Channel { get; }

    /// <summary>The texts of the message; null with remarks when something is missing.</summary>
    private protected abstract MessageSpec? Message(SettingValues settings, Columns columns, Action<Remark> add);

    private protected abstract IMessageGateway Gateway(MessagingAccount account, SettingValues settings);

    /// <summary>The settings that decide where messages are looked up again.</summary>
    internal abstract IReadOnlyList<Setting> LookedUpBy { get; }

    /// <summary>The gateway that a run with these settings went through.</summary>
    internal IMessageGateway GatewayOf(MessagingAccount account, SettingValues settings) => Gateway(account, settings);

    /// <summary>Refuses, before anything is planned, what the gateway cannot carry and no check could see.</summary>
    private protected virtual Task VerifyAsync(BuildContext build, MessageSpec message) => Task.CompletedTask;

    public override Task RehearseAsync(IServiceProvider services) =>
        ((CampaignSender)services.GetService(typeof(CampaignSender))!).RehearseAsync(Channel, CancellationToken.None);

    public override async Task BuildAsync(BuildContext build)
    {
        var table = build.Input(SendSettings.Recipients);
        var contact = ContactColumns.Of(build.Settings, table.Columns, Channel, _ => { })!;
        var shape = new RowShape(table.Columns);
        var job = new SendJob
        {
            Campaign = SendSettings.KeyOf(build),
            AsOf = build.AsOf,
            Message = Message(build.Settings, table.Columns, _ => { })!,
            Shape = shape,
            Policy = SendSettings.PolicyOf(build.Settings, await TestAddressesAsync(build)),
            Gateway = Gateway(build.Connection<MessagingAccount>(Account), build.Settings),
            DryRun = build.DryRun,
        };
        await VerifyAsync(build, job.Message);
        var total = table.Rows;
        var progress = new SyncProgress(done => build.Progress(done, total));
        await using var writer = await build.WriteOutputAsync("messages");
        var sink = new OutcomeTable(writer, Channel, build.DryRun || build.Get(SendSettings.KeepTexts), build.Cancellation);
        var recipients = RecipientStream.ReadAsync(build, table, contact, shape, null, build.Cancellation);
        var summary = await build.Service<CampaignSender>().SendAsync(job, recipients, sink, progress, build.Cancellation);
        await TellUnrenderableAsync(build, job.Message, summary);
        Tell(build, summary);
        await writer.CompleteAsync(CancellationToken.None);
    }

    protected override void Check(CheckContext check)
    {
        check.Output("messages", OutcomeTable.Columns);
        if (check.Input(SendSettings.Recipients) is not { } columns)
        {
            return;
        }
        ContactColumns.Of(check.Settings, columns, Channel, check.Add);
        if (Message(check.Settings, columns, check.Add) is { } message)
        {
            // The plain part repeats the body's faults.
            foreach (var remark in MessageRenderer.Check(message, columns))
            {
                check.Add(remark);
            }
        }
        if (check.IsLinked("test") && check.Input("test") is { } test && TestColumn(test) is null)
        {
            check.Add(CampaignRemarks.NoTestRecipients());
        }
    }

    private static void Tell(BuildContext build, SendSummary summary)
    {
        foreach (var (state, count) in summary.States)
        {
            build.Tally(state.ToString().ToLowerInvariant(), count);
        }
        foreach (var (reason, count) in summary.Skips)
        {
            build.Tally($"skipped:{reason}", count);
        }
        foreach (var warning in summary.Warnings(build.Request.RunId))
        {
            build.Add(warning);
        }
        if (summary.Failure is { } failure)
        {
            throw new FlowException(failure);
        }
        if (summary.Cancelled)
        {
            throw new OperationCanceledException(build.Cancellation);
        }
    }

    // The ledger keeps only the code of what is wrong with a text from a column, so its message and remedy are told here.
    private static async Task TellUnrenderableAsync(BuildContext build, MessageSpec message, SendSummary summary)
    {
        if (!summary.Skips.ContainsKey(SkipReason.Unrenderable.Code))
        {
            return;
        }
        var recipients = build.Input(SendSettings.Recipients);
        foreach (var column in new[] { message.Subject, message.Body }.OfType<TextSource.FromColumn>().Select(t => t.Column))
        {
            var texts = await TextsAsync(build, build.Sql.Quote(recipients.Name), column);
            foreach (var remark in texts.SelectMany(t => MessageTemplate.Check(t, recipients.Columns)).Distinct().Take(MostTextRemarks))
            {
                build.Add((remark with { Severity = Severity.Warning }).At(column));
            }
        }
    }

    private static async Task<List<string>> TextsAsync(BuildContext build, string from, string column)
    {
        var text = build.Sql.Cast(build.Sql.Quote(column), ColumnType.Text);
        var texts = new List<string>();
        await using var reader = await build.Session.ReadAsync(
            $"SELECT DISTINCT {text} AS t FROM {from} WHERE {build.Sql.Quote(column)} IS NOT NULL ORDER BY t LIMIT {MessageRenderer.MostTemplates}", build.Cancellation);
        while (await reader.ReadAsync(build.Cancellation))
        {
            texts.Add(reader.GetString(0));
        }
        return texts;
    }

    private string? TestColumn(Columns columns) => ContactColumns.AddressNames(Channel).Select(columns.Find).FirstOrDefault(c => c is not null)?.Name;

    private async Task<IReadOnlyList<string>> TestAddressesAsync(BuildContext build)
    {
        if (!build.IsLinked("test"))
        {
            return [];
        }
        var written = await TextsAsync(build, build.From("test"), TestColumn(build.Input("test").Columns)!);
        var addresses = written.Select(a => a.Trim()).Where(a => a.Length > 0).DistinctBy(a => Channel.Normalize(a) ?? a).ToList();
        // An empty list would mean no test at all, and everybody would get the message.
        return addresses.Count > 0 ? addresses : throw new FlowException(CampaignRemarks.NoTestRecipients());
    }
}
