using System.Collections.Concurrent;
using RfmFlows.Sandbox.Tests.Support;

namespace RfmFlows.Sandbox.Tests;

public sealed class DurabilityTests
{
    [Fact]
    public async Task Restart_EverythingAccepted_IsThere()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var book = await sandbox.CreateBookAsync(new { email = "a@x.test", variables = new { Name = "Анна" } });
        await sandbox.SendCampaignAsync(book, "{{Name}}");
        await sandbox.SendMailAsync("b@x.test");
        await sandbox.Api.PostAsync("/smtp/unsubscribe", """["c@x.test"]""");
        string[] paths = ["/addressbooks", $"/addressbooks/{book}/emails", "/campaigns", "/smtp/emails", "/smtp/unsubscribe", "/sandbox/messages"];
        var before = new List<string>();
        foreach (var path in paths)
        {
            before.Add((await sandbox.Api.GetAsync(path)).Accepted().Text);
        }

        await sandbox.RestartAsync();
        for (var index = 0; index < paths.Length; index++)
        {
            (await sandbox.Api.GetAsync(paths[index])).Accepted().Text.ShouldBe(before[index], paths[index]);
        }
    }

    [Fact]
    public async Task Send_ManyAtOnce_NoneIsLostOrDoubled()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        const int Count = 400;
        var book = await sandbox.CreateBookAsync();
        var ids = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) =>
        {
            var answer = number % 4 == 0
                ? await sandbox.Api.PostAsync($"/addressbooks/{book}/emails", new { emails = new[] { $"u{number}@x.test" } })
                : await sandbox.SendMailAsync($"u{number}@x.test");
            answer.Accepted();
            ids.Add(answer["id"]?.GetValue<string>() ?? $"contact {number}");
        });
        ids.Distinct().Count().ShouldBe(Count);
        var messages = await sandbox.MessagesAsync();
        messages.Select(message => message["recipient"]!.GetValue<string>()).Distinct().Count().ShouldBe(Count * 3 / 4);
        messages.Count.ShouldBe(Count * 3 / 4);
        (await sandbox.Api.GetAsync($"/addressbooks/{book}/emails/total"))["total"]!.GetValue<int>().ShouldBe(Count / 4);
    }

    [Fact]
    public async Task Send_SomeRefusedAmongMany_OnlyThoseAreUndone()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var taken = await sandbox.Api.PostAsync("/addressbooks", new { bookName = "Taken" });
        taken.Accepted();
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(number =>
            sandbox.Api.PostAsync("/addressbooks", new { bookName = number % 2 == 0 ? "Taken" : $"Free {number}" })));
        answers.Count(answer => answer.Status == 200).ShouldBe(30);
        (await sandbox.Api.GetAsync("/addressbooks")).Json!.AsArray().Count.ShouldBe(31);
    }

    [Fact]
    public async Task Kill_WhileSending_LosesNothingThatWasAnswered()
    {
        using var folder = new TemporaryFolder();
        var answered = new ConcurrentBag<string>();
        await using (var program = await SandboxProgram.StartAsync("--data", folder.Path))
        {
            using var api = new ApiClient(program.Address);
            await api.SignInAsync();
            var enough = new TaskCompletionSource();
            var senders = Enumerable.Range(0, 8).Select(sender => SendUntilCutAsync(api, sender, answered, enough)).ToList();
            await enough.Task;
            program.Kill();
            await Task.WhenAll(senders);
        }

        await using var again = await SandboxProgram.StartAsync("--data", folder.Path);
        using var reader = new ApiClient(again.Address);
        var summary = (await reader.GetAsync("/sandbox/messages/summary")).Accepted();
        summary["recipientsWithSeveral"]!.GetValue<int>().ShouldBe(0);
        await reader.SignInAsync();
        foreach (var batch in answered.Chunk(500))
        {
            (await reader.PostAsync("/smtp/emails/info", new { emails = batch })).Accepted().Json!.AsArray().Count.ShouldBe(batch.Length);
        }
    }

    private static async Task SendUntilCutAsync(ApiClient api, int sender, ConcurrentBag<string> answered, TaskCompletionSource enough)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                var answer = await api.PostAsync("/smtp/emails", new
                {
                    email = new { subject = "s", text = "t", from = new { email = "a@b.test" }, to = new[] { new { email = $"u{sender}-{number}@x.test" } } },
                });
                answered.Add(answer.Accepted()["id"]!.GetValue<string>());
                if (answered.Count >= 300)
                {
                    enough.TrySetResult();
                }
            }
        }
        catch (HttpRequestException)
        {
            enough.TrySetResult();
        }
    }
}
