using RfmFlows.Sandbox.Access;
using RfmFlows.Sandbox.Account;
using RfmFlows.Sandbox.Books;
using RfmFlows.Sandbox.Campaigns;
using RfmFlows.Sandbox.Push;
using RfmFlows.Sandbox.Smtp;
using RfmFlows.Sandbox.Sms;
using RfmFlows.Sandbox.Viber;
using RfmFlows.Sandbox.Webhooks;

namespace RfmFlows.Sandbox;

/// <summary>The whole API, section by section.</summary>
internal static class ApiMap
{
    public static void Map(IEndpointRouteBuilder app, SandboxParts parts, ApiPipeline pipeline)
    {
        TokenEndpoint.Map(app, parts);
        var routes = new ApiRoutes(app, pipeline);
        SmtpSending.Map(routes);
        SmtpReading.Map(routes);
        SmtpUnsubscribes.Map(routes);
        SmtpDomains.Map(routes);
        BookEndpoints.Map(routes);
        ContactEndpoints.Map(routes);
        ContactLookups.Map(routes);
        CampaignWrites.Map(routes);
        CampaignReads.Map(routes);
        SmsSending.Map(routes);
        SmsCampaigns.Map(routes);
        SmsNumbers.Map(routes);
        SmsStopList.Map(routes);
        ViberTasks.Map(routes);
        ViberDirectory.Map(routes);
        PushTasks.Map(routes);
        PushWebsites.Map(routes);
        TemplateEndpoints.Map(routes);
        SenderEndpoints.Map(routes);
        BlacklistEndpoints.Map(routes);
        TagEndpoints.Map(routes);
        BalanceEndpoints.Map(routes);
        WebhookEndpoints.Map(routes);
        routes.MapUnknown();
    }
}
