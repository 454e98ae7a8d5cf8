using System.Text.Json.Nodes;
using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

/// <summary>The vendor's npm client, unmodified, must not notice that it talks to the sandbox.</summary>
public sealed class VendorClientTests
{
    [NodeFact]
    public async Task Example_AsShipped_GetsJsonToAll57Requests()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (output, answers) = await VendorClient.RunAsync(VendorClient.Example, sandbox.Host.Address);
        answers.Count.ShouldBe(57);
        foreach (var answer in answers)
        {
            var told = answer.ToJsonString();
            answer["type"]!.GetValue<string>().ShouldBe("application/json", told);
            answer["status"]!.GetValue<int>().ShouldBeOneOf([200, 400, 404, 422], told);
            var body = JsonNode.Parse(answer["text"]!.GetValue<string>());
            (answer["status"]!.GetValue<int>() == 200 || body!["error_code"]!.GetValue<long>() > 0).ShouldBeTrue(told);
        }

        (await sandbox.Api.GetAsync("/sandbox/unknown")).Text.ShouldBe("[]");
        output.ShouldContain("your token: ");
        output.ShouldNotContain("is_error");
        // The example puts its phone on the blacklist and takes it off again beside sending to it, all at once: the answer says which came first.
        var texts = answers.Single(answer => answer["path"]!.GetValue<string>() == "/sms/send");
        var sent = JsonNode.Parse(texts["text"]!.GetValue<string>())!["counters"]!["sends"]!.GetValue<int>();
        (await sandbox.MessagesAsync()).Select(message => message["recipient"]!.GetValue<string>())
            .ShouldBe([.. Enumerable.Repeat("11111111111", sent), "some@domain.com", "some@domain.info", "some@domain.net"], ignoreOrder: true);
    }

    [NodeFact]
    public async Task MainCalls_CyrillicAndEmoji_ArriveIntact()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (output, _) = await VendorClient.RunAsync(Path.Combine(VendorClient.Folder, "main-calls.cjs"), sandbox.Host.Address);
        var answers = JsonNode.Parse(output)!;
        answers["added"]!["result"]!.GetValue<bool>().ShouldBeTrue();
        answers["contact"]!["variables"]![0]!["value"]!.GetValue<string>().ShouldBe("Анна 😀");
        answers["info"]!["status"]!.GetValue<int>().ShouldBe(3);
        answers["record"]!["recipient"]!.GetValue<string>().ShouldBe("olga@example.test");
        answers["list"]!.AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe(answers["mail"]!["id"]!.GetValue<string>());
        answers["texts"]!["data"]!["task_phones_info"]!.AsArray().Count.ShouldBe(2);

        var campaign = await sandbox.MessagesAsync($"campaign={answers["campaign"]!["id"]}");
        campaign.Select(message => $"{message["recipient"]}|{message["subject"]}|{message["html"]}").ShouldBe(
        [
            "boris@example.test|Борис, для вас|<h1>Здравствуйте, Борис!</h1>",
            "anna@example.test|Анна 😀, для вас|<h1>Здравствуйте, Анна 😀!</h1>",
        ]);
        var mail = (await sandbox.MessagesAsync("recipient=olga@example.test")).ShouldHaveSingleItem();
        mail["subject"]!.GetValue<string>().ShouldBe("Заказ № 5 «готов»");
        mail["html"]!.GetValue<string>().ShouldBe("<p>Ваш заказ — уже в пути</p>");
        mail["recipientName"]!.GetValue<string>().ShouldBe("Ольга");
        (await sandbox.MessagesAsync("channel=sms")).Select(message => $"{message["recipient"]}|{message["text"]}")
            .ShouldBe(["79001112244|Ваш код: 1234", "79001112233|Ваш код: 1234"]);
    }
}
