namespace RfmFlows.Sandbox.Wire;

/// <summary>A refusal the way SendPulse words it: an HTTP status, a numeric code of its own and a message.</summary>
internal sealed class ApiError(int status, long code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public long Code { get; } = code;

    public object Body => new { message = Message, error_code = Code };

    public static ApiError Missing(string argument) => new(422, 422, $"Argument {argument} missing");

    public static ApiError MustBe(string argument, string type) => new(422, 422, $"Argument {argument} must be {type}");

    public static ApiError Invalid(string argument) => new(422, 422, $"Argument {argument} is invalid");

    public static ApiError TooMany(string argument, int most) => new(422, 422, $"Argument {argument} may not be greater than {most}");

    public static ApiError BadlyFormed() => new(422, 999, "Badly formed incoming data");

    public static ApiError BalanceEmpty() => new(422, 707, "Not enough money on the balance");

    public static ApiError BookNotFound() => new(404, 213, "Mailing list not found");
}
