using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

public sealed class SmsTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    private RunningSandbox Sandbox => fixture.Sandbox;

    private ApiClient Api => fixture.Sandbox.Api;

    [Theory]
    [InlineData("""{"phones":["79001234567"],"body":"x"}""")]
    [InlineData("""{"sender":"LongerThanEleven","phones":["79001234567"],"body":"x"}""")]
    [InlineData("""{"sender":"Shop","body":"x"}""")]
    [InlineData("""{"sender":"Shop","phones":[],"body":"x"}""")]
    [InlineData("""{"sender":"Shop","phones":["abc"],"body":"x"}""")]
    [InlineData("""{"sender":"Shop","phones":["79001234567"]}""")]
    [InlineData("""{"sender":"Shop","phones":["79001234567"],"body":"x","date":"soon"}""")]
    public async Task Send_BadField_IsRefused(string body) => (await Api.PostAsync("/sms/send", body)).Refused(422, 422);

    [Fact]
    public async Task Send_StoppedInvalidAndRepeatedPhones_AreCountedAsExceptionsOrOnce()
    {
        (await Api.PostAsync("/sms/black_list", new { phones = new[] { "79005550001" } })).Accepted();
        var answer = await Api.PostAsync("/sms/send", new
        {
            sender = "Shop",
            phones = new[] { "79005550001", "79005550002", "+79005550002", "12" },
            body = "Привет",
        });
        answer.Accepted()["counters"]!.ToJsonString().ShouldBe("""{"exceptions":2,"sends":1}""");
        var message = (await Sandbox.MessagesAsync($"campaign={answer["campaign_id"]}")).ShouldHaveSingleItem();
        message["recipient"]!.GetValue<string>().ShouldBe("79005550002");
        message["text"]!.GetValue<string>().ShouldBe("Привет");
        message["sender"]!.GetValue<string>().ShouldBe("Shop");
        (await Api.DeleteAsync("/sms/black_list", new { phones = new[] { "79005550001" } })).Text.ShouldBe("""{"result":true,"counters":{"removed":1}}""");
    }

    [Fact]
    public async Task Send_Emulated_IsBuiltButNotSent()
    {
        var answer = await Api.PostAsync("/sms/send", new { sender = "Shop", phones = new[] { "79001110000" }, body = "x", emulate = 1 });
        (await Sandbox.MessagesAsync($"campaign={answer.Accepted()["campaign_id"]}")).ShouldBeEmpty();
        (await Api.GetAsync($"/sms/campaigns/info/{answer["campaign_id"]}"))["data"]!["company_price"]!.GetValue<decimal>().ShouldBe(0);
    }

    [Fact]
    public async Task SendToBook_PhonesOfBothKinds_ArriveWithVariables()
    {
        var book = await Sandbox.CreateBookAsync(new { email = "a@x.test", variables = new { Name = "Anna", Phone = "+7 900 000 00 01" } }, "nophone@x.test");
        (await Api.PostAsync("/sms/numbers/variables", $$"""
            {"addressBookId":"{{book}}","phones":"{\"79000000002\":[[{\"name\":\"Name\",\"type\":\"string\",\"value\":\"Olga\"}]]}"}
            """)).Text.ShouldBe("""{"result":true,"counters":{"added":1,"exceptions":0,"exists":0}}""");
        var answer = await Api.PostAsync("/sms/campaigns", new { sender = "Shop", addressBookId = book, body = "Hi {{Name}}" });
        Shape.Of(answer.Accepted().Json).ShouldBe("{result:bool,campaign_id:int}");
        (await Sandbox.MessagesAsync($"campaign={answer["campaign_id"]}")).Select(message => $"{message["recipient"]} {message["text"]}")
            .ShouldBe(["79000000001 Hi Anna", "79000000002 Hi Olga"]);
    }

    [Fact]
    public async Task Numbers_AddedChangedRemoved_AreCounted()
    {
        var book = await Sandbox.CreateBookAsync();
        var phones = new[] { "79000000001", "79000000002" };
        (await Api.PostAsync("/sms/numbers", new { addressBookId = book, phones })).Text.ShouldContain("\"added\":2");
        (await Api.PostAsync("/sms/numbers", new { addressBookId = book, phones })).Text.ShouldContain("\"exists\":2");
        var variables = new[] { new { name = "Name", type = "string", value = "Olga" } };
        (await Api.PutAsync("/sms/numbers", new { addressBookId = book, phones = phones[..1], variables })).Text
            .ShouldBe("""{"result":true,"counters":{"updated":1}}""");
        (await Api.PostAsync($"/addressbooks/{book}/phones/variable", new { phone = phones[1], variables })).Accepted();
        foreach (var phone in phones)
        {
            (await Api.GetAsync($"/sms/numbers/info/{book}/{phone}"))["data"]!["variables"]!.ToJsonString().ShouldBe("""{"Name":"Olga"}""");
        }

        (await Api.DeleteAsync("/sms/numbers", new { addressBookId = book, phones })).Text.ShouldContain("\"deleted\":2");
        (await Api.GetAsync($"/sms/numbers/info/{book}/{phones[0]}")).Refused(404, 303);
    }

    [Fact]
    public async Task NumbersWithVariables_OneLevelTooFew_CrashesAsTheVendorDoes()
    {
        var book = await Sandbox.CreateBookAsync();
        var answer = await Api.PostAsync("/sms/numbers/variables", new
        {
            addressBookId = book,
            phones = new Dictionary<string, object> { ["79000000001"] = new[] { new { name = "n", type = "string", value = "v" } } },
        });
        answer.Status.ShouldBe(500);
        answer.ContentType.ShouldBe("text/html");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("GET")]
    public async Task Scheduled_Cancelled_IsNeverSent(string method)
    {
        var answer = await Api.PostAsync("/sms/send", new { sender = "Shop", phones = new[] { "79002220000" }, body = "x", date = "2099-01-01 10:00:00" });
        var id = answer.Accepted()["campaign_id"];
        (await Api.GetAsync($"/sms/campaigns/info/{id}"))["data"]!["task_phones_info"]![0]!["status"]!.GetValue<int>().ShouldBe(0);
        (await Api.CallAsync(method, $"/sms/campaigns/cancel/{id}", null)).Accepted();
        (await Api.CallAsync(method, $"/sms/campaigns/cancel/{id}", null)).Refused(422, 602);
        (await Api.DeleteAsync("/sms/campaigns", new { id })).Accepted();
        (await Api.GetAsync($"/sms/campaigns/info/{id}")).Refused(404, 802);
    }

    [Fact]
    public async Task Info_BouncedPhone_IsNotDelivered()
    {
        await Sandbox.SetAsync("""{"recipients":{"bounced":["7999*"],"refused":["7888*"]}}""");
        var answer = await Api.PostAsync("/sms/send", new { sender = "Shop", phones = new[] { "79990000000", "79000000000", "78880000000" }, body = "x" });
        answer.Accepted()["counters"]!.ToJsonString().ShouldBe("""{"exceptions":1,"sends":2}""");
        var rows = (await Api.GetAsync($"/sms/campaigns/info/{answer["campaign_id"]}"))["data"]!["task_phones_info"]!.AsArray();
        rows.Select(row => $"{row!["phone"]}:{row["status"]}:{row["country_code"]}").ShouldBe(["79990000000:12:RU", "79000000000:2:RU"]);
    }

    [Theory]
    [InlineData(160, 'a', 0.01)]
    [InlineData(161, 'a', 0.02)]
    [InlineData(70, 'я', 0.01)]
    [InlineData(71, 'я', 0.02)]
    public async Task Cost_LongerText_CountsParts(int length, char letter, decimal price)
    {
        var body = new string(letter, length);
        var answer = await Api.GetAsync("/sms/campaigns/cost", new { sender = "Shop", body, addressBookId = (object?)null, phones = "[\"79001234567\"]" });
        answer.Accepted()["data"]!["price"]!.GetValue<decimal>().ShouldBe(price);
    }
}
