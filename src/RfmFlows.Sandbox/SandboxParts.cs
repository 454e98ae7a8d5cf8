using RfmFlows.Sandbox.Access;
using RfmFlows.Sandbox.Campaigns;
using RfmFlows.Sandbox.Faults;
using RfmFlows.Sandbox.Inbox;
using RfmFlows.Sandbox.Messages;
using RfmFlows.Sandbox.Settings;
using RfmFlows.Sandbox.Storage;
using RfmFlows.Sandbox.Webhooks;

namespace RfmFlows.Sandbox;

/// <summary>The parts that one running sandbox is made of.</summary>
internal sealed class SandboxParts : IAsyncDisposable
{
    private SandboxParts(SandboxOptions options, Database database, SettingsStore settings, Chance chance)
    {
        Clock = options.Clock;
        Database = database;
        Settings = settings;
        Outbox = new WebhookOutbox(settings, Clock);
        Reactions = new Reactions(new MessageEvents(Outbox, settings));
        Courier = new Courier(settings, chance, Reactions);
        Dispatcher = new CampaignDispatcher(database, Courier, Outbox, Clock);
        Webhooks = new WebhookDelivery(database, settings, Clock);
        Access = new AccessControl(options, database, Clock);
        Gate = new FaultGate(settings, chance, Clock);
    }

    public TimeProvider Clock { get; }

    public Database Database { get; }

    public SettingsStore Settings { get; }

    public WebhookOutbox Outbox { get; }

    public Reactions Reactions { get; }

    public Courier Courier { get; }

    public CampaignDispatcher Dispatcher { get; }

    public WebhookDelivery Webhooks { get; }

    public AccessControl Access { get; }

    public FaultGate Gate { get; }

    public UnknownRoutes Unknown { get; } = new();

    public static async Task<SandboxParts> OpenAsync(SandboxOptions options)
    {
        var database = new Database(options.DataFolder);
        try
        {
            var chance = new Chance(options.CreateRandom);
            return new SandboxParts(options, database, await SettingsStore.OpenAsync(database, chance, options.SettingsJson), chance);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Webhooks.DisposeAsync();
        await Dispatcher.DisposeAsync();
        await Database.DisposeAsync();
    }
}
