using RfmFlows.Engine;

namespace RfmFlows.Server.Tests.Recipes;

/// <summary>The recipients of the main job, computed a second time by one SQL statement over the files, which knows nothing of the nodes.</summary>
public sealed class WinBackTests(RecipeLab lab) : IClassFixture<RecipeLab>
{
    [Fact]
    public async Task Run_WinBack_FindsTheCustomersOfTheHandWrittenStatement()
    {
        var run = await lab.RunAsync("win-back-cant-lose-them", "win-back");

        run.Status.ShouldBe(RunStatus.Succeeded);
        var found = await lab.QueryAsync($"SELECT CAST(customer AS VARCHAR) FROM {lab.From(run, "segment", "output")} ORDER BY customer");
        found.ShouldNotBeEmpty();
        found.ShouldBe(await lab.QueryAsync($"SELECT CAST(customer AS VARCHAR) FROM ({Segment}) AS s ORDER BY customer"));
    }

    [Fact]
    public async Task Run_WinBack_WritesToThoseWhoAgreedOnceEach()
    {
        var run = await lab.RunAsync("win-back-cant-lose-them", "win-back-contacts");

        var emails = await lab.QueryAsync($"SELECT customer || ' ' || address FROM {lab.From(run, "email", "messages")} WHERE state = 'accepted' ORDER BY CAST(customer AS BIGINT)");
        emails.ShouldNotBeEmpty();
        emails.ShouldBe(await lab.QueryAsync(
            $"""
            SELECT customer || ' ' || email FROM ({Contacts}) AS c
            WHERE regexp_matches(email, '^[a-z0-9._+-]+@[a-z0-9-]+([.][a-z0-9-]+)+$') AND consent IN ('1', 'да', 'yes', 'true')
            ORDER BY customer
            """));
    }

    // R 1 or 2 lies beyond the third of four recency borders, F 5 beyond the last frequency border; a value on a border belongs to the smaller ones.
    private string Segment =>
        $"""
        WITH measures AS (
            SELECT customer_id AS customer, DATE '2026-10-31' - max(CAST(purchased_at AS DATE)) AS recency, count(DISTINCT order_id) AS frequency
            FROM read_csv('{lab.Base}/transactions.csv', header = true)
            WHERE customer_id IS NOT NULL AND amount >= 0 AND CAST(purchased_at AS DATE) <= DATE '2026-10-31'
            GROUP BY customer_id),
        borders AS (SELECT quantile_cont(recency, 0.6) AS recent, quantile_cont(frequency, 0.8) AS often FROM measures)
        SELECT customer FROM measures, borders WHERE recency > recent AND frequency > often
        """;

    private string Contacts =>
        $"""
        SELECT s.customer, lower(trim(c.email)) AS email, lower(trim(c.email_consent)) AS consent
        FROM ({Segment}) AS s JOIN read_csv('{lab.Base}/customers.csv', header = true, all_varchar = true) AS c ON c.customer_id = CAST(s.customer AS VARCHAR)
        """;
}
