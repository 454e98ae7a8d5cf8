using System.Globalization;
using System.Text;
using RfmFlows.Server.Tests.Cli;

namespace RfmFlows.Server.Tests.Kills;

/// <summary>A campaign to made-up people at reserved domains: a file, a scenario, the environment that it needs.</summary>
internal sealed class Mailing
{
    private const int WithoutConsentEvery = 50;
    private const int RefusedEvery = 97;

    private readonly WorkFolder _folder;

    public Mailing(WorkFolder folder, string sandbox, int people)
    {
        _folder = folder;
        folder.Write("people.csv", People(people));
        Scenario = folder.Write("mailing.json", Text.Replace("SANDBOX", sandbox, StringComparison.Ordinal));
        Eligible = Enumerable.Range(1, people).Where(n => n % WithoutConsentEvery != 0).Select(Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Addresses that the sandbox refuses to take.</summary>
    public const string RefusedPattern = "refused-*";

    public string Scenario { get; }

    /// <summary>The addresses of those who may be written to.</summary>
    public IReadOnlySet<string> Eligible { get; }

    public IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["RFMFLOWS_SECRET_SENDPULSE_CLIENT_ID"] = "somebody",
        ["RFMFLOWS_SECRET_SENDPULSE_CLIENT_SECRET"] = "something",
    };

    /// <summary>Starts the mailing, or goes on with a run.</summary>
    public CliProcess Start(string? run) => CliProcess.Start(
        ["run", .. run is null ? new[] { Scenario } : ["--resume", run], "--data", _folder.Data, "--json", "--memory", "512"], environment: Environment);

    private static string People(int count)
    {
        var text = new StringBuilder("customer,name,email,email_consent\n");
        for (var n = 1; n <= count; n++)
        {
            text.Append(CultureInfo.InvariantCulture, $"C{n},Customer {n},{Address(n)},{(n % WithoutConsentEvery == 0 ? "no" : "yes")}\n");
        }
        return text.ToString();
    }

    private static string Address(int n) => string.Create(CultureInfo.InvariantCulture, $"{(n % RefusedEvery == 0 ? "refused" : "customer")}-{n}@example.com");

    private const string Text = """
        {
          "format": 1,
          "id": "mailing",
          "nodes": [
            { "id": "people", "type": "sources.file", "version": 1, "settings": { "file": "people.csv" } },
            { "id": "token", "type": "campaign.sendpulse-token", "version": 1, "settings": { "address": "SANDBOX", "perSecond": 0, "perMinute": 0 } },
            { "id": "email", "type": "campaign.send-email", "version": 1,
              "settings": { "fromName": "Shop", "fromAddress": "hello@example.com", "textsFrom": "here", "subject": "Hello", "text": "Hello {{name}}" } }
          ],
          "links": ["people.table -> email.recipients", "token.token -> email.account"]
        }
        """;
}
