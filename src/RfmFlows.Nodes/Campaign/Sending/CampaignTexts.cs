using System.Globalization;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign.Sending;

/// <summary>What campaigns ask of texts that come from columns, and a check without running cannot see: subjects without holes, and few different texts.</summary>
internal static class CampaignTexts
{
    /// <summary>Most texts of one run: each is a campaign of its own, and SendPulse allows four an hour.</summary>
    private const int MostTexts = 20;

    private const int PerHour = 4;

    public static bool IsPersonal(string subject) => subject.Contains("{{", StringComparison.Ordinal);

    /// <exception cref="FlowException">Campaigns cannot carry the texts; nothing has been planned.</exception>
    public static async Task VerifyAsync(BuildContext build, MessageSpec message)
    {
        if ((message.Subject, message.Body) is not (TextSource.FromColumn { Column: var subject }, TextSource.FromColumn { Column: var body }))
        {
            return;
        }
        var from = build.Sql.Quote(build.Input(SendSettings.Recipients).Name);
        var (subjects, bodies) = (Text(build, subject), Text(build, body));
        if (await FirstAsync(build, $"SELECT min({subjects}) FROM {from} WHERE {subjects} LIKE '%{{{{%'") is { } personal)
        {
            throw new FlowException(CampaignRemarks.PersonalSubject(personal).At(EmailTexts.SubjectColumn.Name));
        }
        var texts = $"(SELECT count(*) FROM (SELECT DISTINCT {subjects} AS s, {bodies} AS b FROM {from}) AS t)";
        var count = long.Parse((await FirstAsync(build, $"SELECT {build.Sql.Cast(texts, ColumnType.Text)}"))!, CultureInfo.InvariantCulture);
        if (count > MostTexts)
        {
            throw new FlowException(CampaignRemarks.ManyCampaigns(count, MostTexts).At(EmailTexts.BodyColumn.Name));
        }
        if (count > PerHour)
        {
            build.Add(CampaignRemarks.SlowCampaigns(count, (count - 1) / PerHour));
        }
    }

    private static string Text(BuildContext build, string column) => build.Sql.Cast(build.Sql.Quote(column), ColumnType.Text);

    private static async Task<string?> FirstAsync(BuildContext build, string sql)
    {
        await using var reader = await build.Session.ReadAsync(sql, build.Cancellation);
        return await reader.ReadAsync(build.Cancellation) && !reader.IsDBNull(0) ? reader.GetString(0) : null;
    }
}
