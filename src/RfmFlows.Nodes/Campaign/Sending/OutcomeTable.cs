using RfmFlows.Campaigns;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign.Sending;

/// <summary>Writes what became of each recipient as a table.</summary>
internal sealed class OutcomeTable(TableWriter writer, Channel channel, bool withTexts, CancellationToken cancellation) : ISendSink
{
    public static readonly Columns Columns = Columns.Of(
        ("customer", ColumnType.Text), ("channel", ColumnType.Text), ("address", ColumnType.Text), ("state", ColumnType.Text), ("reason", ColumnType.Text),
        ("detail", ColumnType.Text), ("gateway_id", ColumnType.Text), ("subject", ColumnType.Text), ("text", ColumnType.Text));

    public async ValueTask OnAsync(IReadOnlyList<SendOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            var text = withTexts ? outcome.Message : null;
            await writer.WriteAsync(new object?[]
            {
                outcome.Customer, channel.Name, outcome.Address, outcome.State.ToString().ToLowerInvariant(), outcome.Reason, outcome.Detail, outcome.GatewayId,
                text?.Subject, text?.PlainText ?? text?.Body,
            }, cancellation);
        }
    }
}
