using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

public sealed class ViberAndPushTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    private const string Viber = """
        {"task_name":"T","message_type":3,"sender_id":1,"message_live_time":"1000","send_date":"now","recipients":[79001234567],"message":"Привет","stretch_time":0,
        "additional":{"button":{"text":"Go","link":"https://shop.test"},"image":{"link":"https://shop.test/i.png"},"resend_sms":{"status":true}}}
        """;

    private RunningSandbox Sandbox => fixture.Sandbox;

    private ApiClient Api => fixture.Sandbox.Api;

    [Fact]
    public async Task Viber_Recipients_Arrive()
    {
        var answer = (await Api.PostAsync("//viber", Viber)).Accepted();
        Shape.Of(answer.Json).ShouldBe(
            "{result:bool,data:{task_id:int,task_name:string,message:string,address_book:int,sender_id:int,send_date:string,"
            + "message_live_time:string,message_type:int,button_text:string,button_link:string,image_link:string,resend_sms:int}}");
        var message = (await Sandbox.MessagesAsync($"campaign={answer["data"]!["task_id"]}")).ShouldHaveSingleItem();
        message["channel"]!.GetValue<string>().ShouldBe("viber");
        message["text"]!.GetValue<string>().ShouldBe("Привет");
    }

    [Fact]
    public async Task Viber_BookWithStoppedPhone_ReachesTheOthers()
    {
        var book = await Sandbox.CreateBookAsync();
        await Api.PostAsync("/sms/numbers", new { addressBookId = book, phones = new[] { "79110000001", "79110000002" } });
        (await Api.PostAsync("/v2/viber-service/phone-exception", new { phones = new[] { 79110000001 } })).Accepted();
        var body = Viber.Replace("\"recipients\":[79001234567]", $"\"address_book\":{book}");
        var id = (await Api.PostAsync("/viber", body)).Accepted()["data"]!["task_id"];
        (await Api.GetAsync($"/viber/task/{id}/recipients"))["recipients"]!.AsArray().ShouldHaveSingleItem()!["phone"]!.GetValue<long>().ShouldBe(79110000002);
        (await Api.DeleteAsync("/v2/viber-service/phone-exception", new { phones = new[] { 79110000001 } })).Accepted();
        (await Api.GetAsync("/v2/viber-service/phone-exception")).Text.ShouldBe("""{"data":[]}""");
    }

    [Fact]
    public async Task Viber_Waiting_CanBeChanged()
    {
        var id = (await Api.PostAsync("/viber", Viber.Replace("\"now\"", "\"2099-01-01 00:00:00\""))).Accepted()["data"]!["task_id"];
        (await Api.PostAsync("/viber/update", new { main_task_id = id, message = "Other", button_text = "Buy" })).Accepted();
        var task = (await Api.GetAsync($"/viber/task/{id}")).Accepted();
        task["message"]!.GetValue<string>().ShouldBe("Other");
        task["button_text"]!.GetValue<string>().ShouldBe("Buy");
        task["status"]!.GetValue<string>().ShouldBe("moderation");
    }

    [Theory]
    [InlineData("\"message_type\":3", "\"message_type\":1")]
    [InlineData("\"1000\"", "59")]
    [InlineData("\"1000\"", "86401")]
    [InlineData("[79001234567]", "[]")]
    [InlineData("[79001234567]", "[\"x\"]")]
    [InlineData("\"stretch_time\":0", "\"stretch_time\":6")]
    [InlineData("\"now\"", "\"soon\"")]
    public async Task Viber_BadField_IsRefused(string good, string bad) => (await Api.PostAsync("/viber", Viber.Replace(good, bad))).Refused(422, 422);

    [Fact]
    public async Task Push_Task_ReachesThoseSubscribed()
    {
        (await Api.PostAsync("/push/subscriptions/state", new { id = 2, state = 0 })).Accepted();
        var answer = await Api.PostAsync("/push/tasks/", new { title = "New", website_id = "1", body = "Look", ttl = 60, buttons = "[]", filter_lang = "ru" });
        Shape.Of(answer.Accepted().Json).ShouldBe("{result:bool,id:int}");
        (await Sandbox.MessagesAsync($"campaign={answer["id"]}")).Select(message => message["recipient"]!.GetValue<string>())
            .ShouldBe(["subscriber-3", "subscriber-1"]);
        (await Api.GetAsync($"/push/tasks/{answer["id"]}"))["send"]!.GetValue<string>().ShouldBe("2");
        (await Api.GetAsync("/push/websites/info/1"))["active_subscribers"]!.GetValue<int>().ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"website_id":1,"body":"b","ttl":1}""")]
    [InlineData("""{"title":"t","website_id":7,"body":"b","ttl":1}""")]
    [InlineData("""{"title":"t","website_id":1,"body":"b","ttl":86401}""")]
    public async Task Push_BadField_IsRefused(string body) => (await Api.PostAsync("/push/tasks", body)).Refused(422, 422);
}
