using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Indicators;
using RfmFlows.Nodes.Segments.Building;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign.Reactions;

/// <summary>Answers for customers whether messages were sent to them, delivered, opened or clicked.</summary>
public sealed class ReactionsNode : NodeType
{
    private const string Output = "customers";
    private const string Customer = "customer";

    private static readonly IndicatorRole[] Roles =
    [
        IndicatorRoles.Recipient, IndicatorRoles.Sent, IndicatorRoles.MessageChannel, IndicatorRoles.Delivered, IndicatorRoles.Opened, IndicatorRoles.Clicked,
    ];
    private static readonly ColumnSetting Campaign = new("campaign", IndicatorRoles.Messages, ("Campaign", "Рассылка"))
    {
        Help = ("By default the column 'campaign'.", "По умолчанию столбец «campaign»."),
    };

    public override NodeDescription Description { get; } = new("campaign.reactions", 1, PaletteGroup.Campaign)
    {
        Title = ("Reactions to messages", "Реакции на рассылки"),
        Purpose = ("Tells of customers whether messages were sent to them, delivered, opened or clicked, how often and when.",
            "Сообщает о клиентах, отправлены ли им сообщения, доставлены ли, открыты, были ли клики, сколько раз и когда."),
        Help = (
            """
            Each question becomes a column of yes and no: *sent at least 3 in 30 days*, *clicked one of the campaign "spring" ever*. Customers without any message are not listed; *Build segment* takes them as no.

            Messages come from *Sent messages* or from any table with one row a message. What is later than the as-of date has not happened.
            """,
            """
            Каждый вопрос становится столбцом «да/нет»: *отправлено не меньше 3 за 30 дней*, *был клик в рассылке «весна» за всё время*. Клиентов без сообщений в таблице нет; «Построение сегмента» считает их ответом «нет».

            Сообщения приходят из узла «Отправленные сообщения» или любой таблицы со строкой на сообщение. Всё, что позже даты расчёта, ещё не произошло.
            """),
        Icon = "messages",
        SearchWords = ["reactions", "opened", "clicked", "delivered", "sent", "реакции", "открыл", "кликнул", "доставлено", "отклик"],
        Inputs = [Port.Table(IndicatorRoles.Messages, ("Messages", "Рассылки")) with { Help = ("One row a message.", "Строка на сообщение.") }],
        Outputs = [Port.Table(Output, ("Customers", "Клиенты"))],
        Settings = [ReactionSettings.Questions, Campaign, .. Roles.Select(r => r.Setting)],
        UsesAsOf = true,
    };

    public override Task BuildAsync(BuildContext build)
    {
        var (sql, messages) = (build.Sql, build.Input(IndicatorRoles.Messages).Columns);
        var (customer, sent) = (sql.Quote(Find(IndicatorRoles.Recipient)!.Name), sql.Quote(Find(IndicatorRoles.Sent)!.Name));
        var answers = ReactionSettings.Read(build.Settings).Select(q => q.Answer(Find, CampaignOf(build.Settings, messages), build.AsOf, sql));
        build.Output(Output,
            $"SELECT {customer} AS customer, {string.Join(", ", answers)} FROM {build.From(IndicatorRoles.Messages)}"
            + $" WHERE {customer} IS NOT NULL AND {sql.Cast(sent, ColumnType.Date)} <= {sql.Literal(build.AsOf)} GROUP BY {customer}");
        return Task.CompletedTask;

        Column? Find(IndicatorRole role) => role.Find(build.Settings, messages);
    }

    protected override void Check(CheckContext check)
    {
        if (check.Input(IndicatorRoles.Messages) is not { } messages)
        {
            return;
        }
        var questions = ReactionSettings.Read(check.Settings);
        foreach (var role in new[] { IndicatorRoles.Recipient, IndicatorRoles.Sent }.Where(r => Find(r) is null && !check.Settings.Has(r.Setting)))
        {
            check.Add(SettingRemarks.Missing(role.Setting).At(role.Setting.Name));
        }
        foreach (var (i, question) in questions.Index())
        {
            if (question.Role is { } role && Find(role) is null)
            {
                Add(BuildSegmentRemarks.NoReaction(ReactionSettings.Title(question.What), role.Setting.Label), "what");
            }
            if (question.Campaigns.Count > 0 && CampaignOf(check.Settings, messages) is null)
            {
                Add(BuildSegmentRemarks.NoCampaign(), "campaigns");
            }
            if (question.Channel.Length > 0 && Find(IndicatorRoles.MessageChannel) is null)
            {
                Add(BuildSegmentRemarks.NoReaction(IndicatorRoles.MessageChannel.Setting.Label, IndicatorRoles.MessageChannel.Setting.Label), "channel");
            }

            void Add(Remark remark, string field) => check.Add(remark.At($"{ReactionSettings.Questions.Name}[{i}].{field}"));
        }
        var names = questions.Select(q => q.Name).Prepend(Customer).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        names.ForEach(n => check.Add(BuildSegmentRemarks.NameTaken(n).At(ReactionSettings.Questions.Name)));
        if (names.Count == 0 && Find(IndicatorRoles.Recipient) is { } customer)
        {
            check.Output(Output, new Columns(questions.Select(q => new Column(q.Name, ColumnType.Boolean)).Prepend(customer with { Name = Customer })));
        }

        Column? Find(IndicatorRole role) => role.Find(check.Settings, messages);
    }

    private static Column? CampaignOf(SettingValues settings, Columns messages) => messages.Find(settings.Has(Campaign) ? settings.Get(Campaign) : Campaign.Name);
}
