namespace RfmFlows.SendPulse.Tests;

public class ErrorTests
{
    private static readonly long[] Documented =
    [
        8, 10, 11, 12, 13, 14, 17, 19, 20, 21, 31, 32, 97, 201, 203, 211, 213, 290, 299, 303, 400, 401, 403, 422, 502, 503, 550, 573, 602, 701, 703,
        704, 707, 708, 711, 720, 721, 722, 731, 791, 799, 800, 802, 832, 901, 902, 903, 904, 905, 906, 999, 1003, 1004, 1005, 1101, 1104, 2900, 21356,
        2020202020, 3030303030,
    ];

    [Fact]
    public async Task Call_Refused_TellsCodeAndRemedyInBothLanguages()
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json("""{"message":"Mailing list not found","error_code":213}""", 404));

        var error = await bench.FailAsync(bench.Client.AddressBooks.RenameAsync(77, "A"));

        error.Failure.ShouldBe(SendPulseFailure.Refused);
        error.HttpStatus.ShouldBe(404);
        error.ErrorCode.ShouldBe(213);
        error.Operation.ShouldBe("PUT /addressbooks/{id}");
        error.Message.ShouldBe(
            "SendPulse, PUT /addressbooks/{id}: HTTP 404, code 213. \"Mailing list not found\". The address book was not found. Check its id.");
        error.Remedy.Ru.ShouldBe("Адресная книга не найдена. Проверьте её идентификатор.");
    }

    [Theory]
    [InlineData(404, """{"message":"m","error_code":213}""")]
    [InlineData(400, """{"message":"m","error_code":213}""")]
    [InlineData(404, """{"message":"m"}""")]
    public async Task Get_NoSuchThing_IsNull(int status, string body)
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json(body, status));

        (await bench.RunAsync(bench.Client.AddressBooks.GetAsync(1))).ShouldBeNull();
    }

    [Theory]
    [InlineData(404, "<html>")]
    [InlineData(403, """{"message":"m","error_code":3030303030}""")]
    public async Task Get_AnotherRefusal_Throws(int status, string body)
    {
        var bench = Bench.WithKey();
        bench.Gateway.Answer(() => FakeGateway.Json(body, status));

        (await bench.FailAsync(bench.Client.AddressBooks.GetAsync(1))).HttpStatus.ShouldBe(status);
    }

    [Fact]
    public void Known_EveryCode_IsExplainedInBothLanguages()
    {
        SendPulseErrorCodes.Known.Keys.ShouldBe(Documented, ignoreOrder: true);
        foreach (var (code, text) in SendPulseErrorCodes.Known)
        {
            text.En.ShouldEndWith(".", customMessage: $"{code}");
            text.Ru.ShouldEndWith(".", customMessage: $"{code}");
            text.Ru.Any(letter => letter is >= 'а' and <= 'я').ShouldBeTrue($"{code}");
            text.En.Any(letter => letter is >= 'а' and <= 'я').ShouldBeFalse($"{code}");
        }
    }

    [Fact]
    public void Remedy_EveryFailure_HasOne()
    {
        foreach (var failure in Enum.GetValues<SendPulseFailure>())
        {
            Remedies.For(failure, null).Ru.ShouldNotBeNullOrWhiteSpace(failure.ToString());
        }
    }

    [Fact]
    public void Options_OutOfRange_AreAllNamed()
    {
        var options = new SendPulseOptions
        {
            Credentials = SendPulseCredentials.ApiKey("k"),
            BaseAddress = new Uri("ftp://user:pw@example.com"),
            RequestsPerSecond = 0,
            CampaignsPerHour = -1,
            RetryAttempts = 21,
            RequestTimeout = TimeSpan.Zero,
        };

        var error = Should.Throw<ArgumentException>(() => new SendPulseClient(new HttpClient(), options, TimeProvider.System, new Random(1)));

        foreach (var name in new[] { "BaseAddress", "RequestsPerSecond", "CampaignsPerHour", "RetryAttempts", "RequestTimeout" })
        {
            error.Message.ShouldContain(name);
        }

        error.Message.ShouldNotContain("pw");
    }

    [Theory]
    [InlineData("", "secret")]
    [InlineData("id", " ")]
    public void OAuth_EmptyPart_IsRefused(string id, string secret)
        => Should.Throw<ArgumentException>(() => SendPulseCredentials.OAuth(id, secret));
}
