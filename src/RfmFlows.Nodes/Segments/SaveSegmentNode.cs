using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments;

/// <summary>Keeps a set of customers under a name.</summary>
public sealed class SaveSegmentNode : NodeType
{
    private const string Input = "input";
    private const string Members = "members";
    private const string Written = "written";

    private static readonly TextSetting Id = new("segment", ("Segment id", "Идентификатор сегмента")) { Required = true, Placeholder = "win-back-2026" };
    private static readonly TextSetting Title = new("title", ("Title", "Название"))
    {
        MaxLength = 200, Help = ("Left empty, the id stands for it; a title given before stays.", "Если не задано, вместо него идентификатор; прежнее название остаётся."),
    };
    private static readonly ChoiceSetting Kind = new("kind", ("The members", "Состав"),
        new Choice("static", ("Are these customers", "Именно эти клиенты")),
        new Choice("rule", ("Follow from this scenario", "Определяется этим сценарием"))
        {
            Help = ("Each run of the scenario works them out anew for its day.", "Каждый запуск сценария определяет его заново на свой день."),
        });
    private static readonly ColumnSetting Customer = new("customer", Input, ("Customer", "Клиент"))
    {
        Help = ("By default the column 'customer'.", "По умолчанию столбец «customer»."),
    };
    private static readonly ColumnsSetting Kept = new("columns", Input, ("Columns to keep", "Сохранить столбцы"))
    {
        Help = ("Beside the customer. They keep the values of this day.", "Кроме клиента. В них останутся значения на этот день."),
    };

    private static readonly Columns WrittenColumns = Columns.Of(
        ("segment", ColumnType.Text), ("version", ColumnType.Integer), ("customers", ColumnType.Integer), ("as_of", ColumnType.Date), ("dry_run", ColumnType.Boolean));

    public override NodeDescription Description { get; } = new("segments.save", 1, PaletteGroup.Segments)
    {
        Title = ("Save segment", "Сохранение сегмента"),
        Purpose = ("Keeps a set of customers under a name, as a version that never changes.", "Сохраняет набор клиентов под именем, как неизменную версию."),
        Help = (
            """
            Every run adds a version for its as-of date; earlier ones stay. *Load segment* takes the one that holds on its day, or any by number.

            A customer is saved once and a row without a customer not at all; the run tells when that left rows out. A dry run saves nothing and shows at *Written* what would be.
            """,
            """
            Каждый запуск добавляет версию на свою дату расчёта; прежние остаются. «Загрузка сегмента» берёт действующую на её день или любую по номеру.

            Клиент сохраняется один раз, строка без клиента — ни разу; если из-за этого что-то пропущено, запуск сообщит. Пробный запуск ничего не сохраняет и показывает на выходе «Сохранено», что было бы.
            """),
        Icon = "device-floppy",
        SearchWords = ["save segment", "store", "audience", "сохранить сегмент", "запомнить", "аудитория"],
        Inputs = [Port.Table(Input, ("Customers", "Клиенты"))],
        Outputs = [Port.Table(Members, ("Members", "Состав")), Port.Table(Written, ("Written", "Сохранено"))],
        Settings = [Id, Title, Kind, Customer, Kept],
        Effect = Effect.Write,
    };

    public override async Task BuildAsync(BuildContext build)
    {
        var columns = build.OutputColumns(Members);
        var input = build.Input(Input);
        var customer = CustomerRows.Column(build.Settings, Customer, input.Columns)!;
        var members = await build.CreateOutputAsync(Members,
            $"SELECT {build.Sql.List(columns)} FROM ({CustomerRows.Unique(build.From(Input), input.Columns, customer, input.Order, build.Sql)}) AS members");
        await TellOfLeftOutAsync(build, customer, members.Rows ?? 0);
        var version = build.DryRun ? null : await SaveAsync(build, members);
        await using var writer = await build.WriteOutputAsync(Written);
        await writer.WriteAsync(new object?[] { build.Get(Id), (long?)version?.Version, members.Rows, build.AsOf, build.DryRun }, build.Cancellation);
        await writer.CompleteAsync(build.Cancellation);
    }

    protected override void Check(CheckContext check)
    {
        var id = check.Get(Id);
        if (id.Length > 0 && !SegmentWriter.IsUsableId(id))
        {
            check.Add(SegmentRemarks.BadId(id).At(Id.Name));
        }
        check.Output(Written, WrittenColumns);
        if (check.Input(Input) is not { } input)
        {
            return;
        }
        if (CustomerRows.Column(check.Settings, Customer, input) is { } customer)
        {
            check.Output(Members, new Columns(check.Get(Kept).Select(input.Find).OfType<Column>().Where(c => c != customer).Prepend(customer)));
        }
        else if (!check.Settings.Has(Customer))
        {
            check.Add(SegmentRemarks.NoCustomerColumn().At(Customer.Name));
        }
    }

    private static async Task TellOfLeftOutAsync(BuildContext build, Column customer, long saved)
    {
        await using var reader = await build.Session.ReadAsync($"SELECT count(*), count({build.Sql.Quote(customer.Name)}) FROM {build.From(Input)}", build.Cancellation);
        await reader.ReadAsync(build.Cancellation);
        var (all, known) = (reader.GetInt64(0), reader.GetInt64(1));
        if (all > saved)
        {
            build.Add(SegmentRemarks.LeftOut(all - known, known - saved));
        }
    }

    private static async Task<SegmentVersion> SaveAsync(BuildContext build, Relation members)
    {
        var registry = build.Service<ISegmentRegistry>();
        var select = $"SELECT * FROM {build.Sql.Quote(members.Name)} {build.Sql.TotalOrder([], members.Columns)}";
        var before = await registry.FindAsync(build.Get(Id), build.Cancellation);
        if (before is { Kind: SegmentKind.Tag })
        {
            throw new FlowException(SegmentRemarks.IsTag(before.Id).At(Id.Name));
        }
        var isRule = build.Get(Kind) == "rule";
        var segment = new Segment(build.Get(Id), isRule ? SegmentKind.Rule : SegmentKind.Static)
        {
            Title = build.Settings.Has(Title) ? LocalText.Same(build.Get(Title)) : before?.Title ?? LocalText.Same(build.Get(Id)),
            Rule = isRule ? RuleOf(build.Request.Scenario.Id, build.Node.Id, before?.Rule) : null,
            Colour = before?.Colour,
        };
        return await new SegmentWriter(registry, build.Service<ISegmentLibrary>()).WriteAsync(
            segment, $"{build.AsOf:yyyy-MM-dd}-{build.Request.RunId}-{build.Node.Id}", build.Session, select, members.Columns, build.AsOf, build.Request.RunId, build.Cancellation);
    }

    // What else is kept with the rule, as the conditions that its scenario was made of, stays while the scenario does.
    private static JsonNode RuleOf(string scenario, string node, JsonNode? before)
    {
        var rule = new JsonObject { ["scenario"] = scenario, ["node"] = node };
        return before is JsonObject known && rule.All(r => JsonNode.DeepEquals(known[r.Key], r.Value)) ? known.DeepClone() : rule;
    }
}
