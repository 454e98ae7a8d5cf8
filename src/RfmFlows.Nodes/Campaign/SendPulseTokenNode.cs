using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;

namespace RfmFlows.Nodes.Campaign;

/// <summary>The account that messages go through, by the names of its secrets.</summary>
public sealed class SendPulseTokenNode : NodeType, IConnects
{
    private const string SendPulse = "sendpulse";
    private const string Nowhere = "null";

    private static readonly ChoiceSetting Service = new("service", ("Service", "Сервис"),
        new Choice(SendPulse, ("SendPulse", "SendPulse")),
        new Choice(Nowhere, ("Nowhere: count only", "Никуда: только учёт"))
        {
            Help = ("Every message counts as accepted and none is sent: for rehearsals of load.", "Каждое сообщение считается принятым, но ни одно не отправляется: для проверки нагрузки."),
        });
    private static readonly ChoiceSetting Kind = new("credentials", ("Credentials", "Доступ"),
        new Choice("oauth", ("Client id and secret", "ID и секрет клиента")), new Choice("key", ("API key", "Ключ API")))
    {
        ShownWhen = new ShownWhen(Service, SendPulse),
    };
    private static readonly SecretSetting ClientId = new("clientId", ("Secret with the client id", "Секрет с ID клиента"))
    {
        Default = "sendpulse-client-id", ShownWhen = new ShownWhen(Kind, "oauth"),
    };
    private static readonly SecretSetting ClientSecret = new("clientSecret", ("Secret with the client secret", "Секрет с секретом клиента"))
    {
        Default = "sendpulse-client-secret", ShownWhen = new ShownWhen(Kind, "oauth"),
    };
    private static readonly SecretSetting ApiKey = new("apiKey", ("Secret with the API key", "Секрет с ключом API"))
    {
        Default = "sendpulse-api-key", ShownWhen = new ShownWhen(Kind, "key"),
    };
    private static readonly TextSetting Address = new("address", ("Address of the API", "Адрес API"))
    {
        Default = "https://api.sendpulse.com/", MaxLength = 500, ShownWhen = new ShownWhen(Service, SendPulse),
        Help = ("Change it only for a sandbox on this machine.", "Меняйте только для песочницы на этом компьютере."),
    };
    private static readonly IntegerSetting PerSecond = new("perSecond", ("Calls per second", "Вызовов в секунду"))
    {
        Default = 10, Min = 0, Max = 1_000_000, ShownWhen = new ShownWhen(Service, SendPulse), Help = ("SendPulse allows 10. 0 means no limit.", "SendPulse допускает 10. 0 — без ограничения."),
    };
    private static readonly IntegerSetting PerMinute = new("perMinute", ("Calls per minute", "Вызовов в минуту"))
    {
        Default = 1000, Min = 0, Max = 1_000_000, ShownWhen = new ShownWhen(Service, SendPulse),
        Help = ("By plan: free 1,000, paid 2,000 or more. 0 means no limit.", "По тарифу: бесплатный 1000, платные от 2000. 0 — без ограничения."),
    };

    public override NodeDescription Description { get; } = new("campaign.sendpulse-token", 1, PaletteGroup.Campaign)
    {
        Title = ("SendPulse token", "Токен SendPulse"),
        Purpose = ("Opens a SendPulse account for the nodes that send.", "Открывает аккаунт SendPulse для узлов отправки."),
        Help = (
            "The credentials are secrets of the product, named here; they never stand in a scenario. Before a real run the account is tried once, so that a wrong key is found before anybody is written to. In a dry run nothing is called.",
            "Доступы хранятся как секреты программы, здесь указаны только их имена; в сценарии их нет. Перед настоящим запуском доступ проверяется один раз, чтобы неверный ключ нашёлся до первой отправки. При пробном запуске ничего не вызывается."),
        Icon = "key",
        SearchWords = ["sendpulse", "token", "account", "oauth", "api", "токен", "аккаунт", "ключ", "доступ"],
        Outputs = [Port.Connection("token", MessagingAccount.ConnectionKind, ("Account", "Аккаунт"))],
        Settings = [Service, Kind, ClientId, ClientSecret, ApiKey, Address, PerSecond, PerMinute],
        CanFail = true,
    };

    public override async Task BuildAsync(BuildContext build)
    {
        // A dry run must not need any secret: it calls nothing.
        var account = build.DryRun || IsNowhere(build.Settings)
            ? new NullAccount()
            : await OpenAsync(build.Settings, build.Service<ISecrets>(), build.Service<SendPulseAccounts>(), build.Cancellation);
        if (!build.DryRun)
        {
            await account.VerifyAsync(build.Cancellation);
        }
        build.OutputConnection("token", account);
    }

    public IReadOnlyList<Setting> WaySettings => Description.Settings;

    public string Target(SettingValues settings) => IsNowhere(settings) ? "" : settings.Get(Address);

    public async Task<LocalText> TryAsync(CheckContext check)
    {
        if (!IsNowhere(check.Settings) && ReadAddress(check.Get(Address)) is null)
        {
            throw new FlowException(CampaignRemarks.BadAddress(check.Get(Address)).At(Address.Name));
        }
        var account = await OpenAsync(check.Settings, check.Service<ISecrets>(), check.Service<SendPulseAccounts>(), check.Cancellation);
        return await account.VerifyAsync(check.Cancellation);
    }

    /// <summary>The account that the settings name; nothing is called yet.</summary>
    /// <exception cref="FlowException">RF3011: a secret is missing.</exception>
    internal static async Task<MessagingAccount> OpenAsync(SettingValues settings, ISecrets secrets, SendPulseAccounts accounts, CancellationToken cancellation)
    {
        if (IsNowhere(settings))
        {
            return new NullAccount();
        }
        var missing = new List<Remark>();
        var isOAuth = settings.Get(Kind) == "oauth";
        var id = isOAuth ? await FindAsync(ClientId) : "";
        var secret = await FindAsync(isOAuth ? ClientSecret : ApiKey);
        if (missing.Count > 0)
        {
            throw new FlowException(missing);
        }
        var key = new AccountKey(ReadAddress(settings.Get(Address))!, id, secret, Limit(PerSecond), Limit(PerMinute));
        return new SendPulseAccount(accounts.Client(key), accounts.Clock);

        async Task<string> FindAsync(SecretSetting setting)
        {
            var name = settings.Get(setting);
            if (await secrets.FindAsync(name, cancellation) is { Length: > 0 } value)
            {
                return value;
            }
            missing.Add(CampaignRemarks.SecretMissing(name).At(setting.Name));
            return "";
        }

        int? Limit(IntegerSetting setting) => settings.Get(setting) is > 0 and var limit ? (int)limit : null;
    }

    protected override void Check(CheckContext check)
    {
        if (check.Get(Service) == SendPulse && ReadAddress(check.Get(Address)) is null)
        {
            check.Add(CampaignRemarks.BadAddress(check.Get(Address)).At(Address.Name));
        }
    }

    private static bool IsNowhere(SettingValues settings) => settings.Get(Service) == Nowhere;

    private static Uri? ReadAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.Query.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : null;
}
