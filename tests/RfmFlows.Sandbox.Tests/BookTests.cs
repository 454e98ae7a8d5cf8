using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

public sealed class BookTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    private RunningSandbox Sandbox => fixture.Sandbox;

    private ApiClient Api => fixture.Sandbox.Api;

    [Fact]
    public async Task Book_NameTakenOrMissing_IsRefused()
    {
        var first = (await Api.PostAsync("/addressbooks", new { bookName = "Taken" })).Accepted()["id"]!.GetValue<long>();
        (await Api.PostAsync("/addressbooks", new { bookName = "taken" })).Refused(422, 203);
        (await Api.PostAsync("/addressbooks", new { bookName = "" })).Refused(422, 422);
        (await Api.PutAsync($"/addressbooks/{first}", new { name = "Taken" })).Accepted();
        var second = await Sandbox.CreateBookAsync();
        (await Api.PutAsync($"/addressbooks/{second}", new { name = "Taken" })).Refused(422, 203);
        (await Api.DeleteAsync($"/addressbooks/{first}")).Accepted();
        (await Api.GetAsync($"/addressbooks/{first}")).Refused(404, 213);
    }

    [Theory]
    [InlineData("GET", "/addressbooks/1", 404, 213)]
    [InlineData("GET", "/addressbooks/abc", 404, 213)]
    [InlineData("DELETE", "/addressbooks/1", 404, 213)]
    [InlineData("GET", "/addressbooks/1/emails", 404, 213)]
    [InlineData("GET", "/addressbooks/1/cost", 404, 213)]
    [InlineData("GET", "/addressbooks?limit=101", 422, 422)]
    [InlineData("GET", "/addressbooks?limit=x", 422, 422)]
    [InlineData("GET", "/addressbooks?offset=-1", 422, 422)]
    [InlineData("GET", "/emails/none@x.test", 404, 303)]
    [InlineData("DELETE", "/emails/none@x.test", 404, 303)]
    public async Task Call_NothingThere_IsRefusedWithItsCode(string method, string path, int status, long code) =>
        (await Api.CallAsync(method, path, null)).Refused(status, code);

    [Fact]
    public async Task Contact_AddedAgain_KeepsOneWithNewVariables()
    {
        var book = await Sandbox.CreateBookAsync(new { email = "a@x.test", variables = new { Name = "A", Old = 1 } });
        (await Api.PostAsync($"/addressbooks/{book}/emails", new { emails = new[] { new { email = "A@x.test", variables = new { Name = "B" } } } })).Accepted();
        (await Api.PostAsync($"/addressbooks/{book}/emails", new
        {
            emails = new[] { new { email = "a@x.test", variables = new { Name = "C" } } },
            dont_update = 1,
        })).Accepted();
        var contacts = (await Api.GetAsync($"/addressbooks/{book}/emails")).Accepted().Json!.AsArray();
        contacts.ShouldHaveSingleItem()!["variables"]!.ToJsonString().ShouldBe("""{"Name":"B","Old":1}""");
    }

    [Fact]
    public async Task Contact_VariablesChanged_ShowTypes()
    {
        var book = await Sandbox.CreateBookAsync("a@x.test");
        (await Api.PostAsync($"/addressbooks/{book}/emails/variable", new
        {
            email = "a@x.test",
            variables = new[] { new { name = "n", type = "number", value = "12.5" }, new { name = "d", type = "date", value = "2026-01-02" } },
        })).Accepted();
        (await Api.GetAsync($"/addressbooks/{book}/emails/a@x.test")).Accepted()["variables"]!.ToJsonString()
            .ShouldBe("""[{"name":"n","type":"number","value":12.5},{"name":"d","type":"date","value":"2026-01-02"}]""");
        (await Api.GetAsync($"/addressbooks/{book}/variables")).Accepted().Text
            .ShouldBe("""[{"name":"d","type":"date"},{"name":"n","type":"number"}]""");
        (await Api.PostAsync($"/addressbooks/{book}/emails/variable", new { email = "b@x.test", variables = Array.Empty<int>() })).Refused(422, 502);
        (await Api.GetAsync($"/addressbooks/{book}/variables/none/1")).Refused(422, 299);
        (await Api.PutAsync($"/addressbooks/{book}/phone", new { email = "a@x.test", phone = "+7 900 111-22-33" })).Accepted();
        (await Api.GetAsync($"/addressbooks/{book}/emails/a@x.test"))["phone"]!.GetValue<string>().ShouldBe("79001112233");
    }

    [Fact]
    public async Task Contact_Unsubscribed_IsNoLongerActive()
    {
        var book = await Sandbox.CreateBookAsync("a@x.test", "b@x.test");
        (await Api.PostAsync($"/addressbooks/{book}/emails/unsubscribe", new { emails = new[] { "a@x.test" } })).Accepted();
        (await Api.PostAsync($"/addressbooks/{book}/emails/unsubscribe", new { emails = new[] { "a@x.test" } })).Refused(422, 422);
        (await Api.GetAsync($"/addressbooks/{book}/emails/total?active=1")).Text.ShouldBe("""{"total":1}""");
        (await Api.GetAsync($"/addressbooks/{book}/emails?not_active=true"))[0]!["status"]!.GetValue<int>().ShouldBe(4);
        (await Api.GetAsync($"/addressbooks/{book}"))[0]!["inactive_email_qty"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Contact_LimitsOfOneCall_AreKept()
    {
        var book = await Sandbox.CreateBookAsync("a@x.test");
        var many = Enumerable.Range(0, 101).Select(number => $"u{number}@x.test").ToArray();
        (await Api.DeleteAsync($"/addressbooks/{book}/emails", new { emails = many })).Refused(422, 422);
        (await Api.DeleteAsync($"/addressbooks/{book}/emails", new { emails = many[..5] })).Refused(422, 303);
        (await Api.PostAsync($"/addressbooks/{book}/emails", new { emails = new[] { "nobody" } })).Refused(422, 21356);
        (await Api.PostAsync($"/addressbooks/{book}/emails", new { emails = many.Append("nobody") })).Accepted();
        (await Api.GetAsync($"/addressbooks/{book}/emails/total")).Text.ShouldBe("""{"total":102}""");
        (await Api.GetAsync($"/addressbooks/{book}/emails?offset=100"))[1]!["email"]!.GetValue<string>().ShouldBe("u100@x.test");
    }

    [Fact]
    public async Task Lookups_OverAllLists_FindEachBook()
    {
        var first = await Sandbox.CreateBookAsync("wide@x.test");
        var second = await Sandbox.CreateBookAsync("wide@x.test");
        var found = (await Api.PostAsync("/emails", """["wide@x.test","none@x.test"]""")).Accepted();
        found["wide@x.test"]!.AsArray().Select(entry => entry!["book_id"]!.GetValue<long>()).ShouldBe([first, second]);
        found["none@x.test"].ShouldBeNull();
        Shape.Of((await Api.PostAsync("/emails/campaigns", new { emails = new[] { "wide@x.test" } })).Accepted().Json)
            .ShouldBe("{wide@x.test:{sent:int,open:int,link:int,adressbooks:[{id:int,name:string}],blacklist:bool}}");
        (await Api.DeleteAsync("/emails/wide@x.test")).Accepted();
        (await Api.GetAsync("/emails/wide@x.test")).Refused(404, 303);
    }
}
