namespace RfmFlows.SendPulse;

/// <summary>Money and plans of the account. Reading the balance is also the cheapest test of a connection.</summary>
public sealed class BalanceResource
{
    private readonly ApiTransport _transport;

    internal BalanceResource(ApiTransport transport) => _transport = transport;

    /// <summary>The account's money.</summary>
    /// <param name="currency">Three-letter code to convert it to; null for the account's own currency.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<AccountBalance> GetAsync(string? currency = null, CancellationToken cancellation = default)
        => _transport.ReadAsync(
            currency is null ? ApiRequest.Get("/balance") : ApiRequest.Get("/balance/{currency}", "/balance/" + Uri.EscapeDataString(currency)),
            AnswerJson.Default.AccountBalance,
            cancellation);

    /// <summary>Money by kind, and the plans.</summary>
    public Task<BalanceDetail> DetailAsync(CancellationToken cancellation = default)
        => _transport.ReadAsync(ApiRequest.Get("/user/balance/detail"), AnswerJson.Default.BalanceDetail, cancellation);
}
