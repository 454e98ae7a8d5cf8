using RfmFlows.Sandbox.Settings;

namespace RfmFlows.Sandbox.Account;

/// <summary>The account's money and profile.</summary>
internal static class BalanceEndpoints
{
    private const string PaidUntil = "2099-12-31 00:00:00";

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/balance", call => Balance(call.Settings.Balance, call.Settings.Balance.Currency));
        routes.Get("/balance/{currency}", call => Balance(call.Settings.Balance, call.Route("currency").ToUpperInvariant()));
        routes.Get("/user/balance/detail", call => Detail(call.Settings.Balance));
        routes.Map("GET", "/user/info", call => Task.FromResult<object>(call.Settings.Answers.UserInfo.Body));
    }

    private static object Balance(BalanceSettings balance, string currency) => new { currency, balance_currency = Left(balance) };

    private static object Detail(BalanceSettings balance) => new
    {
        balance = new { main = Left(balance).ToString("0.00"), bonus = "0.00", currency = balance.Currency },
        email = new { tariff_name = "Sandbox", finished_time = PaidUntil, emails_left = 1_000_000, maximum_subscribers = 1_000_000, current_subscribers = 0 },
        smtp = new { tariff_name = "Sandbox", end_date = PaidUntil, auto_renew = 0 },
        push = new { tariff_name = "Sandbox", end_date = PaidUntil, auto_renew = 0 },
    };

    private static decimal Left(BalanceSettings balance) => balance.Exhausted ? 0 : balance.Amount;
}
