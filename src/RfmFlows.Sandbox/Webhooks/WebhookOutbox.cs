using System.Text.Json;
using Dapper;
using RfmFlows.Sandbox.Settings;
using RfmFlows.Sandbox.Storage;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Webhooks;

/// <summary>Events that wait for delivery. Used inside writes only, so an event is kept exactly when its cause is.</summary>
internal sealed class WebhookOutbox(SettingsStore settings, TimeProvider clock)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _urlsByAction = [];

    /// <summary>An event of the e-mail service, for those who registered for its action.</summary>
    public void EmailService(WriteSession session, string action, Func<object> payload)
    {
        if (!_urlsByAction.TryGetValue(action, out var urls))
        {
            urls = session.Connection.Query<string>("select distinct url from webhook where action = @action", new { action }).AsList();
            _urlsByAction[action] = urls;
        }

        Keep(session, WebhookServices.Email, urls, payload);
    }

    /// <summary>An event of the SMTP service, for the addresses in the settings.</summary>
    public void Smtp(WriteSession session, Func<object> payload) =>
        Keep(session, WebhookServices.Smtp, settings.Current.Webhooks.SmtpUrls, payload);

    /// <summary>Registrations have changed.</summary>
    public void Forget() => _urlsByAction.Clear();

    private void Keep(WriteSession session, string service, IReadOnlyList<string> urls, Func<object> payload)
    {
        if (urls.Count == 0)
        {
            return;
        }

        var json = JsonSerializer.Serialize(payload(), Answer.Json);
        var dueAt = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var url in urls)
        {
            session.Connection.Execute(
                "insert into event (service, url, payload, attempts, dueAt) values (@service, @url, @json, 0, @dueAt)",
                new { service, url, json, dueAt });
        }
    }
}
