using Microsoft.Data.Sqlite;

namespace RfmFlows.Sandbox.Messages;

/// <summary>The prepared insert of a message: the one statement that every accepted message passes.</summary>
internal sealed class MessageInsert : IDisposable
{
    private static readonly string[] Columns =
    [
        "id", "channel", "campaignId", "recipient", "recipientName", "sender", "senderName", "subject", "text", "html", "variables",
        "details", "size", "state", "answerCode", "opens", "clicks", "receivedAt", "requestKey",
    ];

    private readonly SqliteCommand _command;
    private readonly SqliteParameter[] _values;

    public MessageInsert(SqliteConnection connection)
    {
        _command = connection.CreateCommand();
        _command.CommandText = $"insert into message ({string.Join(", ", Columns)}) values (@{string.Join(", @", Columns)}) returning seq";
        _values = [.. Columns.Select(column => _command.Parameters.Add(new SqliteParameter { ParameterName = "@" + column }))];
        _command.Prepare();
    }

    public long Run(Message message)
    {
        object?[] values =
        [
            message.Id, message.Channel, message.CampaignId, message.Recipient, message.RecipientName, message.Sender, message.SenderName,
            message.Subject, message.Text, message.Html, message.Variables, message.Details, message.Size, message.State, message.AnswerCode,
            message.Opens, message.Clicks, message.ReceivedAt, message.RequestKey,
        ];
        for (var index = 0; index < values.Length; index++)
        {
            _values[index].Value = values[index] ?? DBNull.Value;
        }

        return (long)_command.ExecuteScalar()!;
    }

    public void Dispose() => _command.Dispose();
}
