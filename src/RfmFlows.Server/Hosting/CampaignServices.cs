using Microsoft.Extensions.DependencyInjection;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;
using RfmFlows.Server.Reconciling;
using RfmFlows.Store;

namespace RfmFlows.Server.Hosting;

/// <summary>What sending needs: the ledger, the suppression list, the sender and the accounts.</summary>
internal static class CampaignServices
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services, Catalog catalog) => services
        // Jitter need not repeat: it only spreads retries.
        .AddSingleton(_ => new Random(Environment.ProcessId))
        .AddSingleton(s => new SendLedger(s.GetRequiredService<ControlDatabase>(), new LedgerOptions()))
        .AddSingleton<ISendLedger>(s => s.GetRequiredService<SendLedger>())
        .AddSingleton<ISuppressionList, SuppressionList>()
        .AddSingleton<CampaignSender>()
        .AddSingleton<SendPulseAccounts>()
        .AddSingleton(catalog)
        .AddSingleton<RecordedGateways>()
        .AddSingleton<Reconciliation>();
}
