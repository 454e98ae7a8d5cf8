using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign.Sending;

/// <summary>Which columns of the recipients say who, where and whether.</summary>
/// <param name="Consent">Null: nothing is known of anybody's consent.</param>
internal sealed record ContactColumns(string Customer, string Address, string? Consent)
{
    private static readonly string[] CustomerNames = ["customer", "customer_id", "client_id", "клиент"];

    /// <summary>The columns by the settings, else by usual names; null with a remark when who or where is missing.</summary>
    public static ContactColumns? Of(SettingValues settings, Columns input, Channel channel, Action<Remark> add)
    {
        var isEmail = channel == Channel.Email;
        var customer = Find(settings, SendSettings.Customer, input, CustomerNames);
        var address = Find(settings, SendSettings.Address, input, AddressNames(channel));
        var consent = Find(settings, SendSettings.Consent, input, isEmail ? ["email_consent", "consent"] : ["sms_consent", "consent"]);
        if (customer is null && !settings.Has(SendSettings.Customer))
        {
            add(SettingRemarks.Missing(SendSettings.Customer));
        }
        if (address is null && !settings.Has(SendSettings.Address))
        {
            add(CampaignRemarks.NoContactColumn(isEmail ? "e-mail addresses" : "phones", [.. input.Select(c => c.Name)]).At(SendSettings.Address.Name));
        }
        if (consent is null && settings.Get(SendSettings.MissingConsent) == "refuse")
        {
            add(CampaignRemarks.NoConsentColumn().At(SendSettings.Consent.Name));
        }
        return customer is null || address is null ? null : new ContactColumns(customer, address, consent);
    }

    /// <summary>The usual names of a channel's address column.</summary>
    public static string[] AddressNames(Channel channel) => channel == Channel.Email
        ? ["email", "e-mail", "mail", "почта"]
        : ["phone", "mobile", "телефон"];

    // A column that was named but is not there is told by the setting itself.
    private static string? Find(SettingValues settings, ColumnSetting setting, Columns input, string[] usual) => settings.Has(setting)
        ? input.Find(settings.Get(setting))?.Name
        : usual.Select(input.Find).FirstOrDefault(c => c is not null)?.Name;
}
