using System.Text;
using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

/// <summary>Every reading call answers with the vendor's keys and types, on an account in which something has happened.</summary>
public sealed class ShapeTests(ShapeTests.UsedAccount account) : IClassFixture<ShapeTests.UsedAccount>
{
    public static TheoryData<string, string> Reads()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "reads.txt")).Where(line => line.StartsWith('/')))
        {
            var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
            data.Add(parts[0], parts[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Read_UsedAccount_AnswersVendorsShape(string path, string shape)
    {
        var answer = (await account.Sandbox.Api.GetAsync(account.Fill(path))).Accepted();
        Shape.Of(answer.Json).ShouldBe(shape);
    }

    public sealed class UsedAccount : IAsyncLifetime
    {
        private readonly Dictionary<string, string> _ids = [];

        internal RunningSandbox Sandbox { get; private set; } = null!;

        internal string Fill(string path) => _ids.Aggregate(
            new StringBuilder(path), (text, id) => text.Replace($"<{id.Key}>", id.Value)).ToString();

        public async Task InitializeAsync()
        {
            Sandbox = await RunningSandbox.StartAsync();
            await Sandbox.SetAsync("""{"reactions":{"openRate":1,"clickRate":1},"recipients":{"bounced":["gone@*"]}}""");
            await UseBooksAsync();
            await UseSmtpAsync();
            await UsePhonesAsync();
            await UseRestAsync();
        }

        public async Task DisposeAsync() => await Sandbox.DisposeAsync();

        private async Task UseBooksAsync()
        {
            var variables = new { Name = "Anna", Age = 30, Born = "1990-01-02", Phone = "79001234567" };
            var book = await Sandbox.CreateBookAsync(new { email = "anna@example.test", variables });
            const string Body = "<a href='https://shop.test/'>shop</a>";
            Keep("book", book);
            Keep("campaign", (await Sandbox.SendCampaignAsync(book, body: Body)).Accepted()["id"]);
        }

        private async Task UseSmtpAsync()
        {
            Keep("mail", (await Sandbox.SendMailAsync("anna@example.test", html: "<a href='https://shop.test/'>shop</a>")).Accepted()["id"]);
            await Sandbox.SendMailAsync("gone@example.test");
            await Sandbox.Api.PostAsync("/smtp/unsubscribe", new { emails = new[] { new { email = "off@example.test", comment = "asked" } } });
            await Sandbox.Api.PostAsync("/v2/email-service/smtp/sender_domains/shop.test");
            await Sandbox.Api.PostAsync("/senders", new { email = "shop@example.test", name = "Shop" });
            var code = (await Sandbox.MessagesAsync("recipient=shop@example.test"))[0]["text"]!.GetValue<string>().Split(' ')[^1];
            (await Sandbox.Api.PostAsync("/senders/shop@example.test/code", new { code })).Accepted();
        }

        private async Task UsePhonesAsync()
        {
            var sms = await Sandbox.Api.PostAsync("/sms/send", new { sender = "Shop", phones = new[] { "79001234567" }, body = "Hi" });
            Keep("sms", sms.Accepted()["campaign_id"]);
            await Sandbox.Api.PostAsync("/sms/numbers/variables", new
            {
                addressBookId = _ids["book"],
                phones = new Dictionary<string, object> { ["79001112233"] = new[] { new[] { new { name = "Name", type = "string", value = "Olga" } } } },
            });
            await Sandbox.Api.PostAsync("/sms/black_list", new { phones = new[] { "79000000000" }, description = "asked" });
            var viber = await Sandbox.Api.PostAsync("/viber", new
            {
                task_name = "Sale",
                message_type = 2,
                sender_id = 1,
                message_live_time = 600,
                send_date = "now",
                recipients = new[] { 79001234567 },
                message = "Hi",
            });
            Keep("viber", viber.Accepted()["data"]!["task_id"]);
            await Sandbox.Api.PostAsync("/v2/viber-service/phone-exception", new { phones = new[] { 79000000000 } });
        }

        private async Task UseRestAsync()
        {
            var push = await Sandbox.Api.PostAsync("/push/tasks", new { title = "New", website_id = 1, body = "Look", ttl = 3600 });
            Keep("push", push.Accepted()["id"]);
            Keep("template", (await Sandbox.Api.PostAsync("/template", new { body = RunningSandbox.Base64("<p>{{Name}}</p>"), name = "T" })).Accepted()["real_id"]);
            Keep("slug", (await Sandbox.Api.GetAsync($"/template/{_ids["template"]}"))["name_slug"]);
            await Sandbox.Api.PostAsync("/blacklist", new { emails = RunningSandbox.Base64("bad@example.test") });
            await Sandbox.Api.PostAsync("/tags", new { name = "vip" });
            var hook = await Sandbox.Api.PostAsync("/v2/email-service/webhook", new { url = "http://127.0.0.1:9/", actions = new[] { "open" } });
            Keep("hook", hook.Accepted()["data"]![0]!["id"]);
        }

        private void Keep(string name, object? id) => _ids[name] = id!.ToString()!;
    }
}
