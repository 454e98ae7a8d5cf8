using RfmFlows.Engine;
using RfmFlows.Nodes.Segments.History;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.Building;

/// <summary>Answers for customers whether they belong to saved segments and to segments of models, or have moved between the latter.</summary>
public sealed class MembershipNode : NodeType
{
    private const string After = "after";
    private const string Output = "customers";
    private const string Customer = "customer";

    public override NodeDescription Description { get; } = new("segments.membership", 1, PaletteGroup.Segments)
    {
        Title = ("Segment membership", "Принадлежность к сегментам"),
        Purpose = ("Tells of customers whether they are in saved segments, are in segments of a model, or have moved between them.",
            "Сообщает о клиентах, состоят ли они в сохранённых сегментах, находятся ли в сегментах модели и переходили ли между ними."),
        Help = (
            """
            Each question becomes a column of yes and no. Customers for whom no answer is yes are not listed; *Build segment* takes them as no.

            Saved segments and tags give the members that hold on the as-of date, models what their history knows of that day. Moves that come from another rule are no moves.
            """,
            """
            Каждый вопрос становится столбцом «да/нет». Клиентов, у которых нет ни одного «да», в таблице нет; «Построение сегмента» считает их ответом «нет».

            У сохранённых сегментов и меток берётся состав на дату расчёта, у моделей — то, что знает их история на этот день. Смена правила переходом не считается.
            """),
        Icon = "user-check",
        SearchWords = ["membership", "in segment", "moved", "tag", "состоит в сегменте", "принадлежность", "перешёл", "метка"],
        Inputs = [Port.Table(After, ("After", "После")) with { Required = false, Many = true, Help = HistoryHelp.After }],
        Outputs = [Port.Table(Output, ("Customers", "Клиенты"))],
        Settings = [MembershipSettings.Questions, MembershipSettings.AsText, MembershipSettings.MinStay],
        Effect = Effect.Import,
        UsesAsOf = true,
    };

    public override async ValueTask CheckAsync(CheckContext check)
    {
        var questions = MembershipSettings.Read(check.Settings);
        var names = questions.Select(q => q.Name).Prepend(Customer).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        names.ForEach(n => check.Add(BuildSegmentRemarks.NameTaken(n).At(MembershipSettings.Questions.Name)));
        var types = await Sources(check.Service<ISegmentRegistry>, check.Service<ISegmentLibrary>, check.Warehouse, check.AsOf)
            .TypesAsync(questions, (remark, at) => check.Add(remark.At(at)), check.Cancellation);
        if (names.Count == 0)
        {
            var type = check.Get(MembershipSettings.AsText) || types.Distinct().Count() != 1 ? ColumnType.Text : types[0];
            check.Output(Output, new Columns(questions.Select(q => new Column(q.Name, ColumnType.Boolean)).Prepend(new Column(Customer, type))));
        }
    }

    public override async ValueTask<string?> FingerprintAsync(CheckContext check) =>
        await Sources(check.Service<ISegmentRegistry>, check.Service<ISegmentLibrary>, check.Warehouse, check.AsOf).FingerprintAsync(MembershipSettings.Read(check.Settings), check.Cancellation);

    // A table at once: the ledger may grow while the run lasts.
    public override async Task BuildAsync(BuildContext build)
    {
        var questions = MembershipSettings.Read(build.Settings);
        var customer = build.OutputColumns(Output)[Customer].Type;
        var sources = Sources(build.Service<ISegmentRegistry>, build.Service<ISegmentLibrary>, build.Warehouse, build.AsOf);
        var sets = new List<string>();
        foreach (var (i, question) in questions.Index())
        {
            sets.Add($"SELECT {await sources.SelectAsync(build, question, i, customer)}");
        }
        var answers = questions.Select((q, i) => $"max(CASE WHEN question = {i} THEN 1 ELSE 0 END) = 1 AS {build.Sql.Quote(q.Name)}");
        await build.CreateOutputAsync(Output, $"SELECT customer, {string.Join(", ", answers)} FROM ({string.Join(" UNION ALL ", sets)}) AS sets GROUP BY customer", [new SortKey(Customer)]);
    }

    private static MembershipSources Sources(Func<ISegmentRegistry> registry, Func<ISegmentLibrary> library, IWarehouse warehouse, DateOnly asOf) => new(registry, library, warehouse, asOf);
}
