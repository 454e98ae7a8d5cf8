using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Triggers;

/// <summary>Starts the scenario when an HTTP request comes in; the rows in its body become a table.</summary>
public sealed class HttpNode : NodeType
{
    public const string Id = "triggers.http";

    private static readonly TextSetting Path = new("path", ("Path", "Путь"))
    {
        Required = true, MaxLength = 200, Placeholder = "orders/new",
        Help = ("Requests come in at /hooks/ and this path.", "Запросы принимаются по адресу /hooks/ и этому пути."),
    };
    private static readonly ChoiceSetting Method = new("method", ("Method", "Метод"),
        new Choice("POST", LocalText.Same("POST")), new Choice("PUT", LocalText.Same("PUT")), new Choice("GET", LocalText.Same("GET")));
    private static readonly SecretSetting Key = new("key", ("Key", "Ключ"))
    {
        Required = true,
        Help = ("The secret that requests must show as X-Api-Key or Authorization: Bearer.", "Секрет, который запросы передают в X-Api-Key или Authorization: Bearer."),
    };
    private static readonly TextSetting Name = new("name", ("Name", "Имя")) { Required = true, MaxLength = 100 };
    private static readonly ChoiceSetting Type = new("type", ("Type", "Тип"),
        new Choice("text", ("Text", "Текст")), new Choice("integer", ("Whole number", "Целое число")), new Choice("decimal(2)", ("Money", "Деньги")),
        new Choice("real", ("Number", "Число")), new Choice("boolean", ("Yes or no", "Да или нет")), new Choice("date", ("Date", "Дата")),
        new Choice("datetime", ("Date and time", "Дата и время")));
    private static readonly BooleanSetting Must = new("required", ("Required", "Обязательно"));
    private static readonly ListSetting Columns = new("columns", ("Columns of the body", "Столбцы тела"), Name, Type, Must)
    {
        MaxCount = 200,
        Help = ("Fields of the objects in the body; others are ignored.", "Поля объектов в теле запроса; остальные не учитываются."),
    };
    private static readonly TextSetting Default = new("default", ("Default", "По умолчанию")) { MaxLength = 1000 };
    private static readonly ListSetting Query = new("query", ("Values of the query", "Значения из адреса"), Name, Default) { MaxCount = 50 };
    private static readonly TextSetting Sample = new("sample", ("Sample body", "Пример тела"))
    {
        Multiline = true, MaxLength = 100_000, Placeholder = "[{\"phone\": \"+79001234567\"}]",
        Help = ("What the node gives when the scenario is run by hand.", "Что даёт узел при ручном запуске сценария."),
    };
    private static readonly ChoiceSetting Answer = new("answer", ("Answer", "Ответ"),
        new Choice("accepted", ("The run's id, at once", "Номер запуска, сразу")), new Choice("rows", ("Rows of a port, after the run", "Строки порта, после выполнения")));
    private static readonly TextSetting AnswerPort = new("answerPort", ("Port", "Порт")) { Required = true, MaxLength = 200, Placeholder = "node.output", ShownWhen = new ShownWhen(Answer, "rows") };
    private static readonly IntegerSetting AnswerLimit = new("answerLimit", ("Most rows", "Не больше строк")) { Default = 1000, Min = 1, Max = 10_000, ShownWhen = new ShownWhen(Answer, "rows") };
    private static readonly IntegerSetting AnswerSeconds = new("answerSeconds", ("Wait at most", "Ждать не дольше"))
    {
        Default = 30, Min = 1, Max = 300, Unit = ("s", "с"), ShownWhen = new ShownWhen(Answer, "rows"),
        Help = ("After that the run's id is the answer, and the run goes on.", "Затем ответом становится номер запуска, а сам запуск продолжается."),
    };
    private static readonly IntegerSetting MaxKilobytes = new("maxKilobytes", ("Largest body", "Наибольшее тело")) { Default = 1024, Min = 1, Max = 16_384, Unit = ("KB", "КБ") };
    private static readonly IntegerSetting PerMinute = new("perMinute", ("Most requests a minute", "Запросов в минуту не больше")) { Default = 60, Min = 1, Max = 6000 };

    public override NodeDescription Description { get; } = new(Id, 1, PaletteGroup.Triggers)
    {
        Title = ("HTTP request", "HTTP-запрос"),
        Purpose = ("Starts the scenario when a request comes in; the rows in its body become a table.", "Запускает сценарий по запросу; строки из тела запроса становятся таблицей."),
        Help = (
            """
            Publishing the scenario puts the address in force. The body is a JSON object, or an array of objects; each becomes a row. Dates are written
            2026-10-31, times 2026-10-31T12:00:00; a time with an offset is kept in the scenario's time zone. A body with wrong values is refused with all of them named.
            """,
            """
            Адрес начинает действовать после публикации сценария. Тело — объект JSON или массив объектов, каждый становится строкой. Даты записываются
            2026-10-31, время — 2026-10-31T12:00:00; время со смещением переводится в часовой пояс сценария. Тело с неверными значениями отклоняется с полным их списком.
            """),
        Icon = "webhook",
        SearchWords = ["webhook", "api", "request", "post", "вебхук", "запрос", "апи", "триггер"],
        Outputs =
        [
            Port.Table("rows", ("Rows", "Строки")),
            Port.Variables("query", ("Query", "Значения")) with { Help = ("The values of the query by name.", "Значения из адреса по именам.") },
        ],
        Settings = [Path, Method, Key, Columns, Query, Sample, Answer, AnswerPort, AnswerLimit, AnswerSeconds, MaxKilobytes, PerMinute],
        Effect = Effect.Import,
    };

    /// <summary>The settings of a checked node.</summary>
    public static HttpSettings Read(SettingValues values, string timeZone) => new(
        values.Get(Path).Trim('/'), values.Get(Method), values.Get(Key), timeZone, ReadColumns(values), ReadQuery(values),
        values.Get(Answer) == "rows" ? values.Get(AnswerPort) : null, (int)values.Get(AnswerLimit), (int)values.Get(AnswerSeconds),
        (int)values.Get(MaxKilobytes) * 1024, (int)values.Get(PerMinute));

    public override async Task BuildAsync(BuildContext build)
    {
        var columns = build.OutputColumns("rows");
        var settings = Read(build.Settings, build.Request.Scenario.TimeZone);
        var data = build.Request.TriggerData.GetValueOrDefault(build.Node.Id) is { } brought ? HttpData.Of(brought) : HttpData.Sample(build.Get(Sample), settings);
        build.OutputVariables("query", data.Query);
        if (!build.IsWanted("rows"))
        {
            return;
        }
        await using var writer = await build.WriteOutputAsync("rows");
        foreach (var row in data.Rows)
        {
            await writer.WriteAsync(HttpBody.Values(row, columns), build.Cancellation);
        }
        await writer.CompleteAsync(build.Cancellation);
    }

    protected override void Check(CheckContext check)
    {
        CheckPath(check);
        CheckNames(check, Columns);
        CheckNames(check, Query);
        if (check.Settings.Shows(AnswerPort) && check.Settings.Has(AnswerPort)
            && (!PortRef.TryParse(check.Get(AnswerPort), out var port) || check.Scenario.Node(port.Node) is null))
        {
            check.Add(TriggerRemarks.NoAnswerPort(check.Get(AnswerPort)).At(AnswerPort.Name));
        }
        if (check.Remarks.Any(r => r.Severity == Severity.Error))
        {
            return;
        }
        var settings = Read(check.Settings, check.Scenario.TimeZone);
        check.Output("rows", new Columns(settings.Columns.Select(c => new Column(c.Name, c.Type))));
        check.OutputVariables("query", settings.Query.ToDictionary(v => v.Name, v => (JsonNode)v.Default, StringComparer.Ordinal));
        CheckSample(check, settings);
    }

    private static void CheckPath(CheckContext check)
    {
        var path = check.Get(Path).Trim('/');
        if (check.Settings.Has(Path) && !path.Split('/').All(p => p.Length > 0 && p.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.') && p.Trim('.').Length > 0))
        {
            check.Add(TriggerRemarks.BadPath(check.Get(Path)).At(Path.Name));
        }
    }

    private static void CheckNames(CheckContext check, ListSetting list)
    {
        foreach (var twice in check.Get(list).Select(c => c.Get(Name)).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            check.Add(SettingRemarks.Twice(twice.Key).At(list.Name));
        }
    }

    private static void CheckSample(CheckContext check, HttpSettings settings)
    {
        try
        {
            HttpData.Sample(check.Get(Sample), settings);
        }
        catch (FlowException e)
        {
            foreach (var remark in e.Remarks)
            {
                check.Add(TriggerRemarks.BadSample(remark).At(Sample.Name));
            }
        }
    }

    private static List<HttpColumn> ReadColumns(SettingValues values) =>
        [.. values.Get(Columns).Select(c => new HttpColumn(c.Get(Name), ColumnType.TryParse(c.Get(Type), out var type) ? type : ColumnType.Text, c.Get(Must)))];

    private static List<HttpVariable> ReadQuery(SettingValues values) => [.. values.Get(Query).Select(q => new HttpVariable(q.Get(Name), q.Get(Default)))];
}
