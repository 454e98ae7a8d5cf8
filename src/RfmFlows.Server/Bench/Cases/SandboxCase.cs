using System.Diagnostics;
using System.Text.Json.Nodes;

namespace RfmFlows.Server.Bench;

/// <summary>E-mails through the client to the sandbox, a process of its own, without limits on either side.</summary>
internal sealed class SandboxCase : SendingCase
{
    private static readonly Dictionary<string, string> Secrets = new()
    {
        ["RFMFLOWS_SECRET_SENDPULSE_CLIENT_ID"] = "bench", ["RFMFLOWS_SECRET_SENDPULSE_CLIENT_SECRET"] = "bench",
    };

    private string _address = "";

    public override string Name => "sandbox";

    protected override int Messages => 5000;

    // SendPulse itself takes ten calls a second, one message each.
    protected override double Rate => 10;

    public override async Task<BenchRow> RunAsync(BenchLab lab, CancellationToken cancellation)
    {
        using var sandbox = ChildProgram.Start("RfmFlows.Sandbox.dll", ["--data", lab.NewFolder("sandbox-data")], new Dictionary<string, string>());
        try
        {
            var line = await sandbox.StandardOutput.ReadLineAsync(cancellation) ?? throw new BenchException(("The sandbox did not start.", "Песочница не запустилась."));
            _address = JsonNode.Parse(line)!["address"]!.GetValue<string>();
            return await base.RunAsync(lab, cancellation);
        }
        finally
        {
            sandbox.Kill();
        }
    }

    protected override Task<ChildRun> SendAsync(string file, string data, CancellationToken cancellation) =>
        ChildProgram.RunAsync([.. Command(file, data, "service=sendpulse", $"address={_address}"), "--json"], Secrets, cancellation);
}
