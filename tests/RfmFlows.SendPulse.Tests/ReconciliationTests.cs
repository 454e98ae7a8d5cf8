namespace RfmFlows.SendPulse.Tests;

public class ReconciliationTests
{
    private const int Serves = 40;

    [Fact]
    public async Task FindSent_ManyPages_FindsBySubjectRecipientAndDay()
    {
        var bench = Bench.WithKey();
        var rows = Enumerable.Range(0, 95).Select(i => Row($"m{i}", "Other", "2026-03-02 10:00:00")).ToList();
        rows[3] = Row("wanted-1", "Wanted", "2026-03-02 00:00:01");
        rows[94] = Row("wanted-2", "Wanted", "2026-03-02 23:59:59");
        rows[50] = Row("next-day", "Wanted", "2026-03-03 00:00:00");
        rows[51] = """{"id":"other-person","subject":"Wanted","recipient":"b@example.com","send_date":"2026-03-02 10:00:00"}""";
        bench.Gateway.Api = (call, _) => Task.FromResult(FakeGateway.Json(Page(rows, call)));

        var found = await bench.RunAsync(bench.Client.Smtp.FindSentAsync("a@example.com", new(2026, 3, 2), "Wanted"));

        found.Select(record => record.Id).ShouldBe(["wanted-1", "wanted-2"]);
        bench.Gateway.Calls.Count.ShouldBe(4);
        bench.Gateway.Calls[0].Path.ShouldContain("recipient=a%40example.com");
    }

    [Fact]
    public async Task FindByName_ServerIgnoresOffsets_Ends()
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json("""[{"id":1,"name":"run-1"},{"id":2,"name":"run-2"},{"id":3,"name":"RUN-2"}]"""));

        var found = await bench.RunAsync(bench.Client.Campaigns.FindByNameAsync("run-2"));

        found.ShouldHaveSingleItem().Id.ShouldBe(2);
        bench.Gateway.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task FindSms_Phone_LooksIntoEveryCampaignOfTheRange()
    {
        var bench = Bench.WithKey();
        bench.Gateway.Api = (call, _) => Task.FromResult(FakeGateway.Json(call.Path switch
        {
            var list when list.StartsWith("/sms/campaigns/list", StringComparison.Ordinal) => """{"result":true,"data":[{"id":1},{"id":2},{"id":3}]}""",
            "/sms/campaigns/info/2" => """{"result":true,"data":{"id":2,"task_phones_info":[{"phone":79120000000,"status":2},{"phone":1,"status":1}]}}""",
            "/sms/campaigns/info/3" => """{"message":"gone","error_code":802}""",
            _ => """{"result":true,"data":{"id":1,"task_phones_info":[]}}""",
        }));

        var found = await bench.RunAsync(bench.Client.Sms.FindAsync("+7 912 000-00-00", new(2026, 3, 1), new(2026, 3, 2)));

        var only = found.ShouldHaveSingleItem();
        only.Campaign.Id.ShouldBe(2);
        only.Recipient.Status.State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task Info_UnknownIdAmongMany_ReturnsTheOthers()
    {
        var bench = Bench.WithKey();
        bench.Gateway.Api = (call, _) => Task.FromResult(call.Body!.Contains("gone", StringComparison.Ordinal)
            ? FakeGateway.Json("""{"message":"no","error_code":14}""", 400)
            : FakeGateway.Json("[" + string.Join(',', call.Body.Split('"').Where(part => part.StartsWith('m')).Select(id => $$"""{"id":"{{id}}"}""")) + "]"));

        var found = await bench.RunAsync(bench.Client.Smtp.InfoAsync(["m1", "m2", "gone", "m3"]));

        found.Select(record => record.Id).ShouldBe(["m1", "m2", "m3"]);
    }

    [Fact]
    public async Task Info_ManyIds_AsksFiveHundredAtOnce()
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json("[]"));

        await bench.RunAsync(bench.Client.Smtp.InfoAsync(Enumerable.Range(0, 1001).Select(i => $"m{i}")));

        bench.Gateway.Calls.Count.ShouldBe(3);
    }

    private static string Row(string id, string subject, string date)
        => $$"""{"id":"{{id}}","subject":"{{subject}}","recipient":"A@example.com","send_date":"{{date}}"}""";

    /// <summary>A server that gives shorter pages than it is asked for.</summary>
    private static string Page(List<string> rows, SeenRequest call)
    {
        var offset = int.Parse(System.Web.HttpUtility.ParseQueryString(call.Path.Split('?')[1])["offset"]!);
        return "[" + string.Join(',', rows.Skip(offset).Take(Serves)) + "]";
    }
}
