namespace RfmFlows.SendPulse.Tests;

/// <summary>A client on a fake gateway and a clock that the test moves.</summary>
internal sealed class Bench
{
    public const string Secret = "s3cret-0f-the-client";

    public Bench(Func<SendPulseOptions, SendPulseOptions>? change = null)
    {
        Gateway = new FakeGateway(Clock);
        var options = new SendPulseOptions
        {
            Credentials = SendPulseCredentials.OAuth("client-17", Secret),
            RequestsPerSecond = null,
            RequestsPerMinute = null,
            CampaignsPerHour = null,
        };
        Options = change?.Invoke(options) ?? options;
        Client = new SendPulseClient(new HttpClient(Gateway), Options, Clock, new Random(1));
    }

    public ManualClock Clock { get; } = new();

    public FakeGateway Gateway { get; }

    public SendPulseOptions Options { get; }

    public SendPulseClient Client { get; }

    public static EmailMessage Mail(string to = "anna@example.com") => new()
    {
        Subject = "Мы скучаем",
        From = new EmailAddress("shop@example.com", "Shop"),
        To = [new EmailAddress(to)],
        Html = "<p>Привет</p>",
        Text = "Привет",
    };

    /// <summary>A client with a static key, so that only the call itself is seen.</summary>
    public static Bench WithKey(Func<SendPulseOptions, SendPulseOptions>? change = null)
        => new(options => (change ?? (o => o))(options with { Credentials = SendPulseCredentials.ApiKey(Secret) }));

    public Task<T> RunAsync<T>(Task<T> task) => Clock.RunAsync(task);

    public async Task RunAsync(Task task) => await Clock.RunAsync(Complete(task));

    /// <summary>The exception that a call ends with.</summary>
    public async Task<SendPulseException> FailAsync(Task call) => await Should.ThrowAsync<SendPulseException>(RunAsync(call));

    private static async Task<bool> Complete(Task task)
    {
        await task;
        return true;
    }
}
