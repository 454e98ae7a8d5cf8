using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign;

/// <summary>Gives each recipient the text of its segment.</summary>
public sealed class MessageVariantsNode : NodeType
{
    private static readonly ColumnSetting Key = new("key", "recipients", ("Chosen by", "Выбор по столбцу")) { Default = "segment" };
    private static readonly ColumnSetting VariantKey = new("variantKey", "variants", ("The same column of the variants", "Тот же столбец вариантов"))
    {
        Default = "segment", Help = ("Used while a table is linked to 'Variants'.", "Используется, если ко входу «Варианты» подключена таблица."),
    };
    private static readonly TextSetting Language = new("language", ("Language of the variants", "Язык вариантов"))
    {
        MaxLength = 20, Help = ("Takes only variants with this value in their column 'language'. Empty takes all.", "Берёт варианты с таким значением в столбце «language». Пусто — все."),
    };
    private static readonly TextSetting Value = new("value", ("For", "Для")) { Required = true, MaxLength = 200, Help = ("The value of the column above, for example a segment.", "Значение столбца, например сегмент.") };
    private static readonly TextSetting Subject = new("emailSubject", ("Subject", "Тема")) { Language = TextLanguage.Template, Port = "recipients", MaxLength = 500 };
    private static readonly TextSetting Email = new("emailText", ("E-mail", "Письмо")) { Language = TextLanguage.Template, Port = "recipients", Multiline = true };
    private static readonly TextSetting Sms = new("smsText", ("SMS", "SMS")) { Language = TextLanguage.Template, Port = "recipients", Multiline = true, MaxLength = 2000 };
    private static readonly ListSetting Variants = new("texts", ("Variants", "Варианты"), Value, Subject, Email, Sms) { MaxCount = 1000 };

    public override NodeDescription Description { get; } = new("campaign.variants", 1, PaletteGroup.Campaign)
    {
        Title = ("Message variants", "Варианты сообщений"),
        Purpose = ("Gives each recipient the texts of its segment, typed in here or taken from a table.",
            "Даёт каждому получателю тексты его сегмента: из этого узла или из таблицы."),
        Help = (
            "Texts may have holes: `{{first_name}}` takes the recipient's column. A table of variants gives all its columns but the key. Two variants for one value are an error, since each customer would get several messages. Recipients without a variant leave by the second port.",
            "В текстах могут быть вставки: `{{first_name}}` берёт столбец получателя. Таблица вариантов даёт все свои столбцы, кроме ключа. Два варианта для одного значения — ошибка: клиент получил бы несколько сообщений. Получатели без варианта выходят через второй порт."),
        Icon = "messages",
        SearchWords = ["texts", "templates", "creative", "variants", "тексты", "шаблоны", "варианты", "сообщения"],
        Inputs =
        [
            Port.Table("recipients", ("Recipients", "Получатели")),
            Port.Table("variants", ("Variants", "Варианты")) with { Required = false },
        ],
        Outputs =
        [
            Port.Table("output", ("Recipients with texts", "Получатели с текстами")),
            Port.Table("without", ("Without a text", "Без текста")),
        ],
        Settings = [Key, VariantKey, Language, Variants],
    };

    public override async Task BuildAsync(BuildContext build)
    {
        var recipients = build.Input("recipients");
        var sql = build.Sql;
        var variants = build.IsLinked("variants") ? LinkedSelect(build) : OwnSelect(build);
        var texts = await build.ScratchAsync("texts", variants);
        await RefuseTwiceAsync(build, texts);
        var on = $"{sql.Cast($"r.{sql.Quote(build.Get(Key))}", ColumnType.Text)} = v.key_";
        var added = build.OutputColumns("output").Skip(recipients.Columns.Count);
        var from = build.From("recipients");
        build.Output("output", $"SELECT {sql.List(recipients.Columns, "r")}, {sql.List(added, "v")} FROM {from} AS r JOIN {texts} AS v ON {on}", recipients.Order, recipients.MostRows);
        build.Output("without", $"SELECT r.* FROM {from} AS r WHERE NOT EXISTS (SELECT 1 FROM {texts} AS v WHERE {on})", recipients.Order, recipients.MostRows);
    }

    protected override void Check(CheckContext check)
    {
        if (check.Input("recipients") is not { } recipients)
        {
            return;
        }
        check.Output("without", recipients);
        CheckColumn(check, Key, recipients);
        if (check.IsLinked("variants"))
        {
            if (check.Input("variants") is { } variants && CheckColumn(check, VariantKey, variants))
            {
                check.Output("output", Output(recipients, Taken(variants, check.Get(VariantKey))));
            }
            return;
        }
        if (check.Get(Variants).Count == 0)
        {
            check.Add(CampaignRemarks.NoVariants().At(Variants.Name));
        }
        var twice = check.Get(Variants).GroupBy(v => v.Get(Value), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            check.Add(CampaignRemarks.TwoVariants(twice.Key, twice.Count()).At(Variants.Name));
        }
        check.Output("output", Output(recipients, OwnColumns));
    }

    private static readonly Columns OwnColumns = Columns.Of(("email_subject", ColumnType.Text), ("email_text", ColumnType.Text), ("sms_text", ColumnType.Text));

    private static bool CheckColumn(CheckContext check, ColumnSetting setting, Columns columns)
    {
        if (columns.Has(check.Get(setting)))
        {
            return true;
        }
        // A name that was typed in is checked by the setting itself; a default is not.
        if (!check.Settings.Has(setting))
        {
            check.Add(SettingRemarks.UnknownColumn(check.Get(setting), columns).At(setting.Name));
        }
        return false;
    }

    private static Columns Taken(Columns variants, string key) => variants.Without(key, "language");

    // A name that the recipients have already gets a number.
    private static Columns Output(Columns recipients, IEnumerable<Column> added)
    {
        var columns = recipients;
        foreach (var column in added)
        {
            columns = columns.With(column with { Name = columns.FreeName(column.Name) });
        }
        return columns;
    }

    private static string LinkedSelect(BuildContext build)
    {
        var sql = build.Sql;
        var variants = build.Input("variants").Columns;
        var names = build.OutputColumns("output").Skip(build.Input("recipients").Columns.Count).ToList();
        var columns = Taken(variants, build.Get(VariantKey)).Select((c, i) => $"{sql.Quote(c.Name)} AS {sql.Quote(names[i].Name)}");
        var language = build.Settings.Has(Language) && variants.Has("language") ? $" WHERE {sql.Quote("language")} = {sql.Literal(build.Get(Language))}" : "";
        return $"SELECT {string.Join(", ", columns.Prepend($"{sql.Cast(sql.Quote(build.Get(VariantKey)), ColumnType.Text)} AS key_"))} FROM {build.From("variants")}{language}";
    }

    private static string OwnSelect(BuildContext build)
    {
        var sql = build.Sql;
        var names = build.OutputColumns("output").Skip(build.Input("recipients").Columns.Count).Select(c => sql.Quote(c.Name)).Prepend("key_");
        var rows = build.Get(Variants).Select(v => $"({string.Join(", ", new[] { Value, Subject, Email, Sms }.Select(s => sql.Literal(v.Get(s))))})");
        return $"SELECT * FROM (VALUES {string.Join(", ", rows)}) AS v({string.Join(", ", names)})";
    }

    private static async Task RefuseTwiceAsync(BuildContext build, string texts)
    {
        await using var reader = await build.Session.ReadAsync($"SELECT key_, count(*) FROM {texts} WHERE key_ IS NOT NULL GROUP BY key_ HAVING count(*) > 1 ORDER BY key_", build.Cancellation);
        if (await reader.ReadAsync(build.Cancellation))
        {
            throw new FlowException(CampaignRemarks.TwoVariants(reader.GetString(0), Convert.ToInt64(reader.GetValue(1), CultureInfo.InvariantCulture)));
        }
    }
}
