namespace RfmFlows.Server.Tests.Cli;

/// <summary>A scenario of three nodes over a small file: people, those who bought, the first of them.</summary>
internal static class SmallFlow
{
    public const string People = "customer,name,email,email_consent,orders\n1,Ann,ann@example.com,yes,5\n2,Bob,bob@example.com,yes,1\n3,Cid,cid@example.com,no,3\n";

    /// <summary>Writes <c>people.csv</c> and <c>flow.json</c>.</summary>
    /// <returns>The path of the scenario.</returns>
    public static string WriteTo(WorkFolder folder)
    {
        folder.Write("people.csv", People);
        return folder.Write("flow.json", """
            {
              "format": 1,
              "id": "small",
              "parameters": [
                { "name": "people", "type": "file", "default": "people.csv" },
                { "name": "least", "type": "integer", "default": 2 }
              ],
              "nodes": [
                { "id": "people", "type": "sources.file", "version": 1, "settings": { "file": "${people}" } },
                { "id": "buyers", "type": "rows.filter", "version": 1, "settings": { "conditions": { "column": "orders", "op": "at-least", "value": "${least}" } } },
                { "id": "first", "type": "rows.limit", "version": 1, "settings": { "rows": 1 } }
              ],
              "links": ["people.table -> buyers.input", "buyers.matched -> first.input"]
            }
            """);
    }

    /// <summary>Writes <c>people.csv</c> and a scenario that sends everybody an e-mail into the void.</summary>
    /// <returns>The path of the scenario.</returns>
    public static string WriteSendingTo(WorkFolder folder)
    {
        folder.Write("people.csv", People);
        return folder.Write("send.json", """
            {
              "format": 1,
              "id": "sending",
              "nodes": [
                { "id": "people", "type": "sources.file", "version": 1, "settings": { "file": "people.csv" } },
                { "id": "token", "type": "campaign.sendpulse-token", "version": 1, "settings": { "service": "null" } },
                { "id": "email", "type": "campaign.send-email", "version": 1,
                  "settings": { "fromName": "Shop", "fromAddress": "hello@example.com", "textsFrom": "here", "subject": "Hello", "text": "Hello {{name}}" } }
              ],
              "links": ["people.table -> email.recipients", "token.token -> email.account"]
            }
            """);
    }
}
