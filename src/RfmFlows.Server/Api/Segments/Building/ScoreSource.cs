namespace RfmFlows.Server.Api;

/// <summary>A node whose results are indicators too, beside those that are computed from the base itself. It works with its usual settings.</summary>
/// <param name="Node">The node's id in the scenario.</param>
/// <param name="Indicators">Those that its table of customers has.</param>
internal sealed record ScoreSource(string Node, string Type, IReadOnlyList<string> Indicators)
{
    public const string Port = "customers";

    public static IReadOnlyList<ScoreSource> All { get; } =
    [
        new("rfm", "analysis.rfm", ["r", "f", "m", "rfm_code", "rfm_segment"]),
        new("forecast", "analysis.forecast", ["p_alive", "churn_prob", "exp_orders", "exp_check", "clv_fut"]),
    ];
}
