using RfmFlows.Sample;

namespace RfmFlows.Server.Bench;

/// <summary>The send ledger alone: a gateway that accepts everything at once.</summary>
internal sealed class LedgerCase : SendingCase
{
    public override string Name => "ledger";

    protected override int Messages => new SampleOptions().Customers;

    protected override double Rate => 20_000;

    protected override Task<ChildRun> SendAsync(string file, string data, CancellationToken cancellation) =>
        ChildProgram.RunAsync([.. Command(file, data, "service=null"), "--json"], new Dictionary<string, string>(), cancellation);
}
