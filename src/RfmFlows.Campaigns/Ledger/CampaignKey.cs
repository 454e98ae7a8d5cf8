namespace RfmFlows.Campaigns;

/// <summary>
/// What counts as the same campaign: a setting of the send node. Within one campaign a customer gets a step's message over a channel at most once.
/// </summary>
public sealed record CampaignKey
{
    private const string Test = "/test";

    private CampaignKey(string value, string? family, string scenario, string node, string run, int? quietDays)
    {
        Value = value;
        Family = family;
        Scenario = scenario;
        Node = node;
        Run = run;
        QuietDays = quietDays;
    }

    /// <summary>The campaign's identity in the ledger.</summary>
    public string Value { get; }

    /// <summary>All campaigns of one send node, whatever its setting was at the time; null for tests, which belong to no family.</summary>
    public string? Family { get; }

    public string Scenario { get; }

    public string Node { get; }

    /// <summary>The run that sends.</summary>
    public string Run { get; }

    /// <summary>
    /// Days for which a customer is left alone after a message of the same family, step and channel, the day of the message included;
    /// null when other campaigns of the family do not matter, <see cref="int.MaxValue"/> for ever.
    /// </summary>
    public int? QuietDays { get; }

    /// <summary>A test: counts neither for the family nor for frequency caps.</summary>
    public bool IsTest => Family is null;

    /// <summary>Each start is a new campaign (the default); a resumed run is the same one.</summary>
    public static CampaignKey EachStart(string scenario, string node, string run) =>
        new(RunValue(scenario, node, run), FamilyOf(scenario, node), scenario, node, run, null);

    /// <summary>A customer gets the message once, ever.</summary>
    public static CampaignKey OnceEver(string scenario, string node, string run) =>
        new(FamilyOf(scenario, node), FamilyOf(scenario, node), scenario, node, run, int.MaxValue);

    /// <summary>A customer gets the message at most once within some days: sent on the 1st with 7 days, it may be sent again on the 8th.</summary>
    public static CampaignKey OncePerDays(string scenario, string node, string run, int days) => days > 0
        ? new(RunValue(scenario, node, run), FamilyOf(scenario, node), scenario, node, run, days)
        : throw new ArgumentOutOfRangeException(nameof(days));

    /// <summary>The campaign of a test in this run.</summary>
    public CampaignKey ForTest() => new(RunValue(Scenario, Node, Run) + Test, null, Scenario, Node, Run, null);

    /// <summary>Whether a <see cref="Value"/> is that of a test.</summary>
    public static bool IsOfTest(string value) => value.EndsWith(Test, StringComparison.Ordinal);

    private static string FamilyOf(string scenario, string node) => $"{Part(scenario)}/{Part(node)}";

    private static string RunValue(string scenario, string node, string run) => $"{FamilyOf(scenario, node)}/{Part(run)}";

    // Keeps two different triples from ever spelling the same key.
    private static string Part(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);
}
