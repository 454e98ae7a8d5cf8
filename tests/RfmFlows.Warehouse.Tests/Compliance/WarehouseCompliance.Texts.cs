namespace RfmFlows.Warehouse.Tests.Compliance;

public abstract partial class WarehouseCompliance
{
    private static readonly string[] Sorted = ["", " ", "A", "B", "Z", "_", "a", "b", "É", "é", "Ё", "І", "А", "Б", "а", "б", "ё", "і", "€", "😀"];

    [EngineFact]
    public async Task OrderBy_Texts_GoesByCodePointWithMissingLast()
    {
        var columns = Columns.Of(("Text", ColumnType.Text), ("n", ColumnType.Integer));
        await LoadAsync("t", columns, [.. Sorted.Reverse().Select((t, i) => new object?[] { t, (long)i }), [null, 99L]]);
        // The names of an order are told apart without regard to case.
        (await RowsAsync($"SELECT \"Text\" FROM {From("t")} {Sql.OrderBy([new SortKey("TEXT")], columns)}")).ShouldBe([.. Sorted, ""]);
        (await RowsAsync($"SELECT \"Text\" FROM {From("t")} {Sql.TotalOrder([new SortKey("text", Descending: true)], columns)}")).ShouldBe([.. Sorted.Reverse(), ""]);
    }

    [EngineFact]
    public async Task Tables_TheirTexts_AreComparedByCodePointWithoutBeingAsked()
    {
        await LoadAsync("written", Columns.Of(("t", ColumnType.Text)), [.. Sorted.Select(t => new object?[] { t })]);
        await MakeAsync("made", $"SELECT lower(t) AS low, t FROM {From("written")}");
        await Session.CreateViewAsync(Table("seen"), $"SELECT t FROM {From("made")}", None);
        foreach (var table in (string[])["written", "made", "seen"])
        {
            (await RowsAsync($"SELECT t FROM {From(table)} ORDER BY t")).ShouldBe([.. Sorted], table);
            (await RowsAsync($"SELECT max(t), min(t), count(*) FILTER (WHERE t < 'a') FROM {From(table)}")).ShouldBe(["😀||6"], table);
        }
        (await RowsAsync($"SELECT count(*) FROM (SELECT t FROM {From("written")} UNION SELECT {Sql.Lower("t")} FROM {From("made")} UNION SELECT 'x') AS u")).ShouldBe(["22"]);
    }

    [EngineFact]
    public async Task Case_AllAlphabets_IsChanged()
    {
        (await RowsAsync($"SELECT {Sql.Lower("'ÀÉ ЇЖАК ABC'")}, {Sql.Upper("'àé їжак abc'")}")).ShouldBe(["àé їжак abc|ÀÉ ЇЖАК ABC"]);
        (await RowsAsync($"SELECT {Sql.Lower(Sql.Upper("'Їжак'"))} || {Sql.Upper("'a'")} = 'їжакA'")).ShouldBe(["true"]);
    }

    [EngineFact]
    public async Task Matches_Patterns_FindParts()
    {
        (string Text, string Pattern, bool Matches)[] cases =
        [
            ("abc", "b", true), ("abc", "^b", false), ("abc", "^a.c$", true), ("a1", "[0-9]$", true), ("a'b", "'", true), ("a\\b", "[\\\\]", true),
            ("ИВАН", "(?i)иван", true), ("Иван", "^[А-Я][а-я]+$", true), ("+380501234567", "^[+]380[0-9]{9}$", true), ("ab", "^(a|b){2}$", true), ("", "^$", true),
        ];
        foreach (var (text, pattern, matches) in cases)
        {
            (await RowsAsync($"SELECT {Sql.Matches(Sql.Literal(text), pattern)}")).ShouldBe([matches ? "true" : "false"], $"{text} ~ {pattern}");
        }
        (string Text, string Part, bool Holds)[] held =
        [
            ("ИВАН Їжак", "їжа", true), ("a.b", "A.B", true), ("axb", "a.b", false), ("b", "a|b", false), ("", "a", false),
            ("100% (x) [y] {z} \\ ^$|*+?'-_", "% (X) [Y] {Z} \\ ^$|*+?'-_", true),
        ];
        foreach (var (text, part, holds) in held)
        {
            (await RowsAsync($"SELECT {Sql.Holds(Sql.Literal(text), part)}")).ShouldBe([holds ? "true" : "false"], $"{text} holds {part}");
        }
        (await RowsAsync($"SELECT {Sql.ReplaceAll("'+38 (050) 1'", "[^0-9]", "")}, {Sql.ReplaceAll("'2026-01'", "([0-9]+)-([0-9]+)", "\\2.\\1")}")).ShouldBe(["380501|01.2026"]);
    }

    [EngineFact]
    public async Task Bucket_TextsAndSalts_GiveTheseNumbersOnEveryEngine()
    {
        // Kept for ever: control groups that were drawn by them must not change.
        (string Text, string Salt, long Bucket)[] cases = [("b", "a", 1_349_673_537), ("", "", 966_276_284), ("1001", "spring", 1_297_139_061), ("Їжак", "контроль", 818_375_855), ("it's", "q'", 1_961_008_844)];
        foreach (var (text, salt, bucket) in cases)
        {
            (await RowsAsync($"SELECT {Sql.Bucket(Sql.Literal(text), salt)}")).ShouldBe([$"{bucket}"], text);
        }
        (await RowsAsync($"SELECT {Sql.Bucket(Sql.Cast("NULL", ColumnType.Text), "a")}")).ShouldBe([""]);
    }

    [EngineFact]
    public async Task ToText_EveryKind_IsWrittenAlike()
    {
        (string Expression, ColumnType Type, string Text)[] cases =
        [
            ("1.50", ColumnType.Money, "1.50"), ("-0.05", ColumnType.Money, "-0.05"), ("TRUE", ColumnType.Boolean, "true"), ("42", ColumnType.Integer, "42"),
            ("DATE '2026-01-31'", ColumnType.Date, "2026-01-31"), ("TIMESTAMP '2026-01-31 10:00:00'", ColumnType.DateTime, "2026-01-31 10:00:00"),
            ("TIMESTAMP '2026-01-31 10:00:00.250'", ColumnType.DateTime, "2026-01-31 10:00:00.25"),
            ("1", ColumnType.Real, "1"), ("0.1", ColumnType.Real, "0.1"), ("'1e14'", ColumnType.Real, "100000000000000"), ("'1e15'", ColumnType.Real, "1000000000000000"),
            ("'1234567890123456'", ColumnType.Real, "1234567890123456"), ("'1e16'", ColumnType.Real, "1e+16"), ("'1e-5'", ColumnType.Real, "1e-05"), ("'0.0001'", ColumnType.Real, "0.0001"),
            ("'nan'", ColumnType.Real, "nan"), ("'-inf'", ColumnType.Real, "-inf"), ("'1e100'", ColumnType.Real, "1e+100"),
        ];
        foreach (var (expression, type, text) in cases)
        {
            (await RowsAsync($"SELECT {Sql.ToText(Sql.Cast(expression, type), type)}")).ShouldBe([text], expression);
        }
    }
}
