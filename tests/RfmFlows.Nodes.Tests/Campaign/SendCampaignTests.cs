using System.Text.Json.Nodes;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Campaign.Gateways;
using RfmFlows.Nodes.Tests.Toolbox;
using RfmFlows.SendPulse;

namespace RfmFlows.Nodes.Tests.Campaign;

/// <summary>E-mails that go out by campaigns to address books.</summary>
public sealed class SendCampaignTests
{
    private const string Columns = "customer integer, email text, email_consent boolean, first_name text, email_subject text, email_text text";
    private const string LostAnswers = """{"faults": {"lostAnswerRate": 1, "lostAnswerMode": "cut"}}""";
    private const string NothingLost = """{"faults": {"lostAnswerRate": 0}}""";

    [Fact]
    public async Task Send_OneText_IsOneCampaignWithEachCustomersValues()
    {
        await using var lab = await SendLab.StartAsync();
        lab.People(Columns, [1, "ann@example.com", true, "<Анна> {{x}}", null, null], [2, "Bob@example.com", true, null, null, null], [3, "cat@example.com", false, "Кот", null, null])
            .Email(new { way = "campaign", format = "html", text = "<p>Здравствуйте{{#if first_name}}, {{first_name}}{{/if}}!</p>\n<a href=\"https://shop.example/{{customer}}\">{Магазин}</a>" });

        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await SendLab.MessagesAsync(run, "customer, address, state, reason")).ShouldBe(["1|ann@example.com|accepted|", "2|bob@example.com|accepted|", "3||skipped|no-consent"]);
        (await HtmlAsync(lab)).ShouldBe(
        [
            "ann@example.com News: <p>Здравствуйте, &lt;Анна&gt; &#123;&#123;x}}!</p>\n<a href=\"https://shop.example/1\">{Магазин}</a>",
            "bob@example.com News: <p>Здравствуйте!</p>\n<a href=\"https://shop.example/2\">{Магазин}</a>",
        ]);
        var campaign = (await lab.Client.Campaigns.ListAsync()).ShouldHaveSingleItem();
        var ledger = (await lab.LedgerAsync()).Where(r => r.State == SendState.Accepted).ToList();
        ledger.ShouldAllBe(r => r.Gateway == "sendpulse-campaign" && r.GatewayId == $"{campaign.Id}" && r.Reference == campaign.Name);
        (await lab.Client.AddressBooks.ListAsync()).ShouldHaveSingleItem().Name.ShouldBe(campaign.Name);
    }

    [Fact]
    public async Task Send_PlainText_IsHtmlThatShowsTheSame()
    {
        await using var lab = await SendLab.StartAsync();
        lab.People(Columns, [1, "ann@example.com", true, "<b>Анна</b>", null, null])
            .Email(new { way = "campaign", text = "{{first_name}}, цены < 100 &\n\n{{#if customer}}\nСпасибо\n{{/if}}\nМагазин", keepTexts = true });

        var run = (await lab.Flow.RunAsync()).Succeeded();

        var html = (string)(await lab.InboxAsync()).Single()["html"]!;
        html.ShouldStartWith("&lt;b&gt;Анна&lt;/b&gt;, цены &lt; 100 &amp;<br>\n<br>\n");
        html.Replace("<br>", "").Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].ShouldBe(["Спасибо", "Магазин"]);
        (await SendLab.MessagesAsync(run, "text")).Single().ShouldStartWith("<b>Анна</b>, цены < 100 &\n\n");
    }

    [Fact]
    public async Task Send_VariantsFromColumns_EachTextIsACampaign()
    {
        await using var lab = await SendLab.StartAsync();
        object?[] Person(int n) => [n, $"c{n}@example.com", true, $"Имя{n}", n % 2 == 0 ? "Чётным" : "Нечётным", n % 2 == 0 ? "Чёт, {{first_name}}" : "Нечет, {{first_name}}"];
        lab.People(Columns, [.. Enumerable.Range(1, 5).Select(Person)]).Email(new { way = "campaign", textsFrom = "columns" });

        (await lab.Flow.RunAsync()).Succeeded().Tally("accepted").ShouldBe(5);

        (await HtmlAsync(lab)).ShouldBe(
        [
            "c1@example.com Нечётным: Нечет, Имя1", "c2@example.com Чётным: Чёт, Имя2", "c3@example.com Нечётным: Нечет, Имя3",
            "c4@example.com Чётным: Чёт, Имя4", "c5@example.com Нечётным: Нечет, Имя5",
        ]);
        (await lab.Client.Campaigns.ListAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Send_MoreTextsThanAnHourAllows_WaitsForTheHourAndSendsAll()
    {
        await using var lab = await SendLab.StartAsync("""{"limits": {"campaignsPerHour": 4}}""");
        lab.People(Columns, [.. Enumerable.Range(1, 6).Select(n => new object?[] { n, $"c{n}@example.com", true, null, "Тема", $"Текст {n}" })])
            .Email(new { way = "campaign", textsFrom = "columns" });

        var run = (await lab.Flow.RunAsync()).Succeeded();

        run.Tally("accepted").ShouldBe(6);
        run.Remark("RF5015").Severity.ShouldBe(Severity.Warning);
        lab.Clock.Jumped.ShouldBeInRange(TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(70));
        (await lab.RecipientsAsync()).Count.ShouldBe(6);
        (await lab.Client.AddressBooks.ListAsync()).Count.ShouldBe(6);
    }

    [Fact]
    public async Task Send_AccountsHourIsUsedUpElsewhere_RefusalLeavesNoBookBehindAndIsTriedAgain()
    {
        await using var lab = await SendLab.StartAsync("""{"limits": {"campaignsPerHour": 1}}""");
        lab.Agreed("ann@example.com").Email(new { way = "campaign" });
        (await lab.Flow.RunAsync()).Succeeded();

        (await lab.Flow.RunAsync()).Succeeded();

        (await lab.LedgerAsync())[1].Attempts.ShouldBeGreaterThan(1);
        (await lab.RecipientsAsync()).ShouldBe(["ann@example.com", "ann@example.com"]);
        (await lab.Client.AddressBooks.ListAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Send_AnswerOfTheCampaignLost_IsUnknownNeverResentAndFoundByItsName()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com", "bob@example.com").Email(new { way = "campaign" });
        // Another campaign to the same people with the same subject must not be taken for the lost one.
        (await lab.Flow.RunAsync()).Succeeded();
        await lab.Sandbox.ChangeSettingsAsync(LostAnswers);
        lab.Flow.RunId = "lost";

        var run = (await lab.Flow.RunAsync()).Succeeded();

        run.Tally("unknown").ShouldBe(2);
        await lab.Sandbox.ChangeSettingsAsync(NothingLost);
        (await lab.Flow.RunAsync()).Succeeded();
        (await lab.RecipientsAsync()).Count.ShouldBe(4);
        (await lab.ReconcileAsync(Gateway(lab))).ShouldBe(new ReconcileSummary(2, 0, 0));
        var rows = (await lab.LedgerAsync()).Where(r => r.Run == "lost").ToList();
        var campaign = (await lab.Client.Campaigns.FindByNameAsync(rows[0].Reference!)).ShouldHaveSingleItem();
        rows.ShouldAllBe(r => r.State == SendState.Accepted && r.GatewayId == $"{campaign.Id}");
        (await lab.Flow.RunAsync()).Succeeded();
        (await lab.RecipientsAsync()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Send_CampaignTakenButTimedOut_IsUnknownAndStaysWithItsBook()
    {
        await using var lab = await SendLab.StartAsync("""{"faults": {"lostAnswerRate": 1, "lostAnswerMode": "hang"}}""");
        using var http = new HttpClient();
        var impatient = new SendPulseClient(
            http,
            new SendPulseOptions
            {
                BaseAddress = lab.Sandbox.Address, Credentials = SendPulseCredentials.OAuth(SendLab.ClientId, SendLab.ClientSecret), RequestTimeout = TimeSpan.FromSeconds(2),
            },
            TimeProvider.System, new Random(1));

        var answers = await new SendPulseCampaignGateway(impatient, "Shop", "shop@example.com", TimeProvider.System)
            .SendAsync(Messages("ann@example.com", "bob@example.com"), CancellationToken.None);

        answers.ShouldAllBe(a => a is GatewayAnswer.Unknown);
        (await lab.RecipientsAsync()).ShouldBe(["ann@example.com", "bob@example.com"]);
        (await lab.Client.AddressBooks.ListAsync()).ShouldHaveSingleItem().Name.ShouldBe("ours");
        (await lab.Client.Campaigns.FindByNameAsync("ours")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Send_LaterRun_RemovesTheBooksOfCampaignsThatAreOverAndLeavesTheCampaigns()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com").Email(new { way = "campaign" });
        await lab.Client.AddressBooks.CreateAsync("Customers of the shop");
        await RunAsync(lab, "1");
        await RunAsync(lab, "2");
        (await lab.Client.AddressBooks.ListAsync()).Count.ShouldBe(3);
        await Task.Delay(TimeSpan.FromDays(3), lab.Clock.Hasty);

        await RunAsync(lab, "3");

        (await lab.Client.AddressBooks.ListAsync()).Select(b => b.Name!.Split('-')[0]).ShouldBe(["Customers of the shop", $"test/email {Id("3")}"], ignoreOrder: true);
        (await lab.Client.Campaigns.ListAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Tidy_RunWithUnknownMessagesOrCampaignThatIsNotOver_KeepsTheBook()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com").Email(new { way = "campaign" });
        await lab.Sandbox.ChangeSettingsAsync(LostAnswers);
        (await RunAsync(lab, "1")).Tally("unknown").ShouldBe(1);
        await lab.Sandbox.ChangeSettingsAsync(NothingLost);
        await Task.Delay(TimeSpan.FromDays(3), lab.Clock.Hasty);
        var sender = new CampaignSender(lab.Ledger, lab.Suppressions, lab.Clock);

        (await sender.TidyAsync(Gateway(lab), CancellationToken.None)).ShouldBe(0);
        await lab.ReconcileAsync(Gateway(lab));

        (await sender.TidyAsync(Gateway(lab), CancellationToken.None)).ShouldBe(1);
        (await sender.TidyAsync(Gateway(lab), CancellationToken.None)).ShouldBe(0);
        (await lab.Client.AddressBooks.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tidy_CampaignStillWaitsToGoOut_KeepsTheBook()
    {
        await using var lab = await SendLab.StartAsync();
        var book = await lab.Client.AddressBooks.CreateAsync($"test/email {Id("1")}-7-1f");
        await lab.Client.AddressBooks.AddAsync(book, [new NewContact { Email = "ann@example.com" }]);
        await lab.Client.Campaigns.CreateAsync(new NewCampaign
        {
            Name = "later", SenderName = "Shop", SenderEmail = "shop@example.com", Subject = "News", Body = "<p>Hello</p>", ListIds = [book], SendDate = lab.Clock.GetUtcNow().UtcDateTime.AddDays(30),
        });
        await Task.Delay(TimeSpan.FromDays(3), lab.Clock.Hasty);

        (await Gateway(lab).TidyAsync(_ => Task.FromResult(false), CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task Reconcile_CampaignWasNeverMade_PlansAgainWhateverElseWasSentToThem()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Agreed("ann@example.com").Email(new { way = "campaign" });
        (await lab.Flow.RunAsync()).Succeeded();
        lab.Flow.RunId = "died";
        await lab.DieInCallAsync("sendpulse-campaign", "died", "test/email died-1-1");

        (await lab.ReconcileAsync(Gateway(lab))).ShouldBe(new ReconcileSummary(0, 1, 0));

        (await lab.Flow.RunAsync()).Succeeded().Tally("accepted").ShouldBe(1);
        (await lab.RecipientsAsync()).ShouldBe(["ann@example.com", "ann@example.com"]);
    }

    [Fact]
    public async Task Send_AddressLeftOutOfTheBook_IsRejectedAndTheOthersGetIt()
    {
        await using var lab = await SendLab.StartAsync("""{"recipients": {"refused": ["*@refused.example"]}}""");
        var messages = Messages("ann@refused.example", "bob@example.com");

        var answers = await Gateway(lab).SendAsync(messages, CancellationToken.None);

        answers[0].ShouldBeOfType<GatewayAnswer.Rejected>().Code.ShouldBe("not-taken");
        answers[1].ShouldBeOfType<GatewayAnswer.Accepted>();
        (await lab.RecipientsAsync()).ShouldBe(["bob@example.com"]);
    }

    [Fact]
    public async Task Send_NoMoneyLeft_StopsWithEverythingPlannedAndGoesOnLater()
    {
        await using var lab = await SendLab.StartAsync("""{"balance": {"exhausted": true}}""");
        lab.Flow.RunId = "one";
        lab.Agreed("ann@example.com", "bob@example.com").Email(new { way = "campaign" });

        var run = await lab.Flow.RunAsync();

        run.Remark("RF5201").Message.En.ShouldContain("707");
        (await lab.LedgerAsync()).ShouldAllBe(r => r.State == SendState.Planned);
        (await lab.Client.AddressBooks.ListAsync()).ShouldBeEmpty();
        await lab.Sandbox.ChangeSettingsAsync("""{"balance": {"exhausted": false}}""");
        (await lab.Flow.RunAsync()).Succeeded().Tally("accepted").ShouldBe(2);
    }

    [Fact]
    public async Task Send_TextsThatDiffer_AreRefusedByTheGatewayBeforeAnyCall()
    {
        await using var lab = await SendLab.StartAsync();
        var messages = Messages("ann@example.com", "bob@example.com");

        var answers = await Gateway(lab).SendAsync([messages[0], messages[1] with { Text = Rendered("<p>Other</p>") }], CancellationToken.None);

        answers.ShouldAllBe(a => a is GatewayAnswer.NotSent && !((GatewayAnswer.NotSent)a).Retryable);
        (await lab.Client.AddressBooks.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_WhatACampaignCannotCarry_IsToldAtItsSetting()
    {
        await using var lab = await SendLab.StartAsync();
        lab.People(Columns).Email(new { way = "campaign", replyTo = "boss@example.com", subject = "{{first_name}}, привет" });

        var remarks = (await lab.Flow.CheckAsync()).Remarks.Where(r => r.Severity == Severity.Error).ToList();

        remarks.Select(r => $"{r.Code} {r.Node}.{r.Setting}").ShouldBe(["RF5012 email.replyTo", "RF5013 email.subject"], ignoreOrder: true);
        remarks.Single(r => r.Code == "RF5013").Message.Ru.ShouldContain("{{first_name}}, привет");
    }

    [Fact]
    public async Task Check_TheSameOneByOne_IsFine()
    {
        await using var lab = await SendLab.StartAsync();
        lab.People(Columns).Email(new { replyTo = "boss@example.com", subject = "{{first_name}}, привет" });

        (await lab.Flow.CheckAsync()).Remarks.ShouldNotContain(r => r.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("{{first_name}}, вернитесь", 2, "RF5013")]
    [InlineData("Тема", 21, "RF5014")]
    public async Task Send_ColumnsThatACampaignCannotCarry_AreRefusedBeforeAnythingIsPlanned(string subject, int texts, string code)
    {
        await using var lab = await SendLab.StartAsync();
        lab.People(Columns, [.. Enumerable.Range(1, texts).Select(n => new object?[] { n, $"c{n}@example.com", true, "Имя", subject, $"Текст {n}" })])
            .Email(new { way = "campaign", textsFrom = "columns" });

        var run = await lab.Flow.RunAsync();

        run.Remark(code).Node.ShouldBe("email");
        (await lab.LedgerAsync()).ShouldBeEmpty();
        (await lab.Client.AddressBooks.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_DryRun_ShowsTheTextsAndCallsNobody()
    {
        await using var lab = await SendLab.StartAsync();
        lab.Flow.DryRun = true;
        lab.People(Columns, [1, "ann@example.com", true, "Анна", null, null]).Email(new { way = "campaign", text = "{{first_name}}!" });

        var run = (await lab.Flow.RunAsync()).Succeeded();

        (await SendLab.MessagesAsync(run, "state, subject, text")).ShouldBe(["planned|News|Анна!"]);
        (await lab.LedgerAsync()).ShouldBeEmpty();
        (await lab.Client.AddressBooks.ListAsync()).ShouldBeEmpty();
    }

    private static SendPulseCampaignGateway Gateway(SendLab lab) => new(lab.Client, "Shop", "shop@example.com", lab.Clock.Hasty);

    private static string Id(string number) => number.PadLeft(32, '0');

    private static async Task<FlowRun> RunAsync(SendLab lab, string number)
    {
        lab.Flow.RunId = Id(number);
        return (await lab.Flow.RunAsync()).Succeeded();
    }

    private static RenderedMessage Rendered(string text)
    {
        var shape = new RowShape(Warehouse.Columns.Of(("name", Warehouse.ColumnType.Text)));
        return new MessageRenderer(new MessageSpec { Subject = new TextSource.Fixed("News"), Body = new TextSource.Fixed(text) }, Channel.Email, shape, inParts: true)
            .Render(new Recipient(shape, "1", "x@example.com", true, ["Ann"]));
    }

    private static OutgoingMessage[] Messages(params string[] addresses) => [.. addresses.Select((a, i) => new OutgoingMessage(i, $"{i}", a, Rendered("<p>{{name}}</p>"), "ours"))];

    private static async Task<IReadOnlyList<string>> HtmlAsync(SendLab lab) =>
        [.. (await lab.InboxAsync()).Select((JsonObject m) => $"{m["recipient"]} {m["subject"]}: {m["html"]}").Order(StringComparer.Ordinal)];
}
