using System.Net;
using System.Reflection;
using System.Text.Json;

namespace RfmFlows.SendPulse.Tests;

public class SecrecyTests
{
    private const string Email = "anna.k@example.com";
    private const string Phone = "79123456789";
    private const string Token = "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJjbGllbnQifQ.c2lnbmF0dXJl";

    [Fact]
    public void Credentials_PrintedOrSerialised_HideTheSecret()
    {
        foreach (var credentials in new[] { SendPulseCredentials.OAuth("client-17", Bench.Secret), SendPulseCredentials.ApiKey(Bench.Secret) })
        {
            var options = new SendPulseOptions { Credentials = credentials };
            $"{credentials} {options} {JsonSerializer.Serialize(credentials)} {JsonSerializer.Serialize(options)}".ShouldNotContain(Bench.Secret);
        }
    }

    public static TheoryData<int, string> Echoes()
    {
        var echo = $"bad {Bench.Secret} client-17 {Token} {Email} {Phone} anna.k%40example.com";
        var data = new TheoryData<int, string>();
        foreach (var status in new[] { 200, 400, 401, 403, 422, 429, 500 })
        {
            data.Add(status, JsonSerializer.Serialize(new { result = false, message = echo, error_code = 9 }));
            data.Add(status, JsonSerializer.Serialize(new { is_error = true, message = new { detail = new[] { echo } } }));
            data.Add(status, $"<html>{echo}</html>");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task Failure_OfAServerThatEchoes_TellsNothingPrivate(int status, string body)
    {
        var bench = new Bench(options => options with { RetryAttempts = 0 });
        bench.Gateway.Token = _ => Task.FromResult(FakeGateway.Json($$"""{"access_token":"{{Token}}","expires_in":3600}"""));
        bench.Gateway.Answer(() => FakeGateway.Json(body, status));

        var told = new List<string>
        {
            (await bench.FailAsync(bench.Client.AddressBooks.ContactAsync(1, Email))).ToString(),
            (await bench.FailAsync(bench.Client.Sms.Numbers.GetAsync(1, Phone))).ToString(),
            (await bench.FailAsync(bench.Client.Contacts.EraseAsync(Email))).ToString(),
            $"{await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail(Email)))}",
        };
        bench.Gateway.Token = _ => Task.FromResult(FakeGateway.Json(body, status));
        bench.Clock.Advance(TimeSpan.FromHours(2));
        told.Add((await bench.FailAsync(bench.Client.Balance.GetAsync())).ToString());

        foreach (var secret in new[] { Bench.Secret, "client-17", Token, Email, Phone, "anna.k" })
        {
            told.ShouldAllBe(text => !text.Contains(secret));
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "Argument attachments_binary_contents is invalid", "Argument attachments_binary_contents is invalid")]
    [InlineData(HttpStatusCode.OK, "key 0a1b2c3d4e5f60718293a4b5c6d7e8f9 refused", "key *** refused")]
    public async Task Message_OfTheServer_KeepsItsWords(HttpStatusCode status, string message, string expected)
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json(JsonSerializer.Serialize(new { result = false, message }), (int)status));

        (await bench.RunAsync(bench.Client.Smtp.SendAsync(Bench.Mail()))).ShouldBeOfType<SendOutcome.Rejected>().Message.ShouldBe(expected);
    }

    [Fact]
    public void Models_Printed_TellOnlyTheirType()
    {
        // A record would print its properties, and with them addresses and texts.
        var told = typeof(SendPulseClient).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && !typeof(Exception).IsAssignableFrom(type))
            .Where(type => type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly, []) is not null)
            .Where(type => !typeof(SendOutcome).IsAssignableFrom(type))
            .Select(type => type.Name);

        told.ShouldBe([nameof(BilingualText), nameof(SendPulseCredentials), nameof(SendPulseOptions)], ignoreOrder: true);
    }
}
