using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

public sealed class AccountTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    private ApiClient Api => fixture.Sandbox.Api;

    [Fact]
    public async Task Template_Edited_ShowsTheNewBody()
    {
        var id = (await Api.PostAsync("/template", new { body = RunningSandbox.Base64("<p>1</p>"), name = "First", lang = "ru" })).Accepted()["real_id"];
        (await Api.PostAsync("/template", new { body = RunningSandbox.Base64("<p>1</p>"), name = "First" })).Refused(422, 573);
        (await Api.PostAsync($"/template/edit/{id}", new { body = RunningSandbox.Base64("<p>2</p>") })).Accepted();
        (await Api.GetAsync($"/template/{id}"))["body"]!.GetValue<string>().ShouldBe("<p>2</p>");
        (await Api.GetAsync("/templates?owner=sendpulse")).Text.ShouldBe("[]");
        (await Api.GetAsync("/template/slug/none")).Refused(404, 290);
        (await Api.PostAsync("/template", new { name = "Bodiless" })).Refused(422, 422);
    }

    [Fact]
    public async Task Blacklist_AddedAndRemoved_IsBase64OfACommaList()
    {
        (await Api.PostAsync("/blacklist", new { emails = RunningSandbox.Base64("a@x.test, b@x.test"), comment = "c" })).Accepted();
        (await Api.GetAsync("/blacklist")).Text.ShouldBe("""["a@x.test","b@x.test"]""");
        (await Api.DeleteAsync("/blacklist", new { emails = RunningSandbox.Base64("A@x.test") })).Accepted();
        (await Api.GetAsync("/blacklist")).Text.ShouldBe("""["b@x.test"]""");
        (await Api.PostAsync("/blacklist", new { emails = "a@x.test" })).Refused(422, 422);
        (await Api.PostAsync("/senders", new { email = "b@x.test", name = "B" })).Refused(422, 904);
    }

    [Fact]
    public async Task Tag_PinnedAndRenamed_AnswersWithAQueue()
    {
        var id = (await Api.PostAsync("/tags", new { name = "vip" })).Accepted()["data"]!["id"];
        foreach (var kind in new[] { "email", "phone" })
        {
            var pin = new { tags = new[] { id }, emails = new[] { "a@x.test" }, phones = new[] { "79001234567" } };
            Shape.Of((await Api.PostAsync($"/tags/pin/{kind}", pin)).Accepted().Json).ShouldBe("{success:bool,data:{queue_id:string}}");
        }

        (await Api.PutAsync($"/tags/{id}", new { name = "gold" })).Accepted();
        (await Api.GetAsync("/tags"))["data"]![0]!.ToJsonString().ShouldBe($$"""{"id":{{id}},"name":"gold","contacts_count":2}""");
        (await Api.PostAsync("/tags/unpin/email", new { tags = new[] { id }, emails = new[] { "a@x.test" } })).Accepted();
        (await Api.GetAsync("/tags"))["data"]![0]!["contacts_count"]!.GetValue<int>().ShouldBe(1);
        (await Api.DeleteAsync($"/tags/{id}")).Accepted();
        (await Api.DeleteAsync($"/tags/{id}")).Refused(404, 404);
    }

    [Fact]
    public async Task Domains_OldAndNewCalls_ShareTheList()
    {
        (await Api.PostAsync("/smtp/domains", new { email = "me@old.test" })).Text.ShouldBe("""{"result":true}""");
        (await Api.PostAsync("/v2/email-service/smtp/sender_domains/new.test")).Text.ShouldBe("""{"data":{"result":true}}""");
        (await Api.GetAsync("/smtp/domains")).Text.ShouldBe("""["new.test","old.test"]""");
    }

    [Fact]
    public async Task Sender_Removed_IsGone()
    {
        (await Api.PostAsync("/senders", new { email = "s@x.test", name = "S" })).Accepted();
        (await Api.DeleteAsync("/senders", new { email = "s@x.test" })).Accepted();
        (await Api.DeleteAsync("/senders", new { email = "s@x.test" })).Refused(404, 1003);
        (await Api.PostAsync("/senders", new { name = "S" })).Refused(422, 903);
        (await Api.PostAsync("/senders", new { email = "s@x.test" })).Refused(422, 901);
        (await Api.PostAsync("/senders", new { email = "nobody", name = "S" })).Refused(422, 906);
    }
}
