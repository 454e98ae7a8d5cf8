using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign.Reactions;

/// <summary>Reads the send ledger: what went to whom, when and through which channel.</summary>
public sealed class SentMessagesNode : NodeType
{
    private const string After = "after";
    private const string Output = "messages";

    private static readonly (SendState State, LocalText Label)[] States =
    [
        (SendState.Accepted, ("Sent", "Отправленные")), (SendState.Unknown, ("Whose fate is unknown", "С неизвестной судьбой")),
        (SendState.Rejected, ("Refused by the gateway", "Отклонённые шлюзом")), (SendState.Skipped, ("Skipped by the contact policy", "Пропущенные политикой контактов")),
    ];
    private static readonly ChoicesSetting Which = new("states", ("Messages", "Сообщения"), [.. States.Select(s => new Choice(Id(s.State), s.Label))])
    {
        Default = [Id(SendState.Accepted)], Help = ("By default those that the gateway took.", "По умолчанию принятые шлюзом."),
    };
    private static readonly Columns Given = Columns.Of(
        ("customer", ColumnType.Text), ("sent_at", ColumnType.DateTime), ("channel", ColumnType.Text), ("campaign", ColumnType.Text), ("node", ColumnType.Text),
        ("step", ColumnType.Text), ("state", ColumnType.Text), ("reason", ColumnType.Text));

    public override NodeDescription Description { get; } = new("campaign.sent-messages", 1, PaletteGroup.Campaign)
    {
        Title = ("Sent messages", "Отправленные сообщения"),
        Purpose = ("Gives the messages of the send ledger, one row each.", "Даёт сообщения из журнала отправок, по строке на каждое."),
        Help = (
            """
            Messages up to the as-of date, without tests; `campaign` is the scenario that sent them, `node` its sending node, `sent_at` the time in the scenario's time zone. For skipped messages it is when that was decided, and `reason` says why.

            The ledger knows what the gateway took. Whether a message was opened or clicked stands in reports of the gateway; link such a table to *Reactions to messages* instead.
            """,
            """
            Сообщения до даты расчёта, без тестовых; `campaign` — сценарий, который их отправил, `node` — его узел отправки, `sent_at` — время в часовом поясе сценария. У пропущенных это время решения, а `reason` называет причину.

            Журнал знает, что принял шлюз. Открыто ли письмо и был ли клик, видно из отчётов шлюза: для этого подключите к «Реакциям на рассылки» такую таблицу.
            """),
        Icon = "mail-forward",
        SearchWords = ["sent", "messages", "ledger", "history of messages", "журнал отправок", "отправлено", "рассылки", "сообщения"],
        Inputs = [Port.Table(After, ("After", "После")) with { Required = false, Many = true, Help = ("Read when the nodes linked here are done.", "Читать, когда закончат подключённые сюда узлы.") }],
        Outputs = [Port.Table(Output, ("Messages", "Сообщения"))],
        Settings = [Which],
        Effect = Effect.Import,
        UsesAsOf = true,
    };

    public override async ValueTask<string?> FingerprintAsync(CheckContext check) => string.Join(
        '|', (await check.Service<ISendLedger>().CountAsync(new LedgerQuery(), check.Cancellation)).OrderBy(c => c.Key).Select(c => $"{c.Key}={c.Value}"));

    public override async Task BuildAsync(BuildContext build)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(build.Request.Scenario.TimeZone);
        var query = new LedgerQuery { States = [.. States.Select(s => s.State).Where(s => build.Get(Which).Contains(Id(s)))] };
        await using var writer = await build.WriteOutputAsync(Output, [new SortKey("sent_at"), new SortKey("customer")]);
        if (query.States.Count > 0)
        {
            await foreach (var message in build.Service<ISendLedger>().ReadAsync(query, build.Cancellation))
            {
                var at = TimeZoneInfo.ConvertTime(message.CalledAt ?? message.DoneAt ?? message.PlannedAt, zone).DateTime;
                if (DateOnly.FromDateTime(at) <= build.AsOf && !CampaignKey.IsOfTest(message.Campaign))
                {
                    await writer.WriteAsync(
                        new object?[] { message.Customer, at, message.Channel, message.Scenario, message.Node, message.Step, Id(message.State), message.Reason }, build.Cancellation);
                }
            }
        }
        await writer.CompleteAsync(build.Cancellation);
    }

    protected override void Check(CheckContext check) => check.Output(Output, Given);

    private static string Id(SendState state) => state.ToString().ToLowerInvariant();
}
