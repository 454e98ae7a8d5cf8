using RfmFlows.Nodes.Tests.Toolbox;

namespace RfmFlows.Nodes.Tests.ColumnNodes;

public sealed class JavaScriptTests
{
    private static readonly object[] TextColumn = [new { name = "x", type = "text" }];

    // Each script with the reasons that may be named: which limit it meets first depends on the machine.
    private static readonly (string Script, string Reasons)[] Hostile =
    [
        ("while (true) {}", "statements,time"),
        ("function f() { return f(); } return f();", "recursion"),
        ("var o = { toString: function () { return '' + o; } }; return { x: '' + o };", "recursion,statements,time"),
        ("var o = {}; Object.defineProperty(o, 'x', { get: function () { return this.x; } }); return { x: o.x };", "recursion,statements,time"),
        ("var a = []; a[0] = a; return { x: '' + a };", "recursion"),
        ("var a = []; for (var i = 0; i < 40; i++) { a = [a, a]; } return { x: '' + a };", "memory,time,statements"),
        ("var a = []; for (var i = 0; i < 20000; i++) { a = [a]; } return { x: '' + a };", "recursion,time,statements,memory"),
        ("var s = '['; for (var i = 0; i < 18; i++) { s += s; } JSON.parse(s);", "error"),
        ("return /^(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab') ? {} : {};", "time"),
        ("return { x: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'.replace(/^(a+)+$/, '') };", "time"),
        ("new Array(4294967295).sort(); return {};", "error"),
        ("return { x: new Array(4294967295).join('x') };", "error"),
        ("return { x: String.fromCharCode.apply(null, { length: 4294967295 }) };", "error"),
        ("var s = 'x'; for (var i = 0; i < 40; i++) { s = s + s; } return { x: s.length + '' };", "memory,time"),
        ("var a = [1]; for (var i = 0; i < 40; i++) { a = a.concat(a); } return {};", "error,time,memory"),
        ("var a = []; while (true) { try { a.push('x'); } catch (e) { } }", "statements,time,memory"),
        ("return eval('1');", "error"),
        ("return (function () {}).constructor('return 1')();", "error"),
        ("return { x: System.IO.File.ReadAllText('/etc/passwd') };", "error"),
        ("importNamespace('System');", "error"),
        ("return { x: Math.random() + '' };", "error"),
        ("Math.kept = row.id; return { x: 'kept' };", "error"),
        ("kept = row.id; return { x: 'kept' };", "error"),
        ("rfmflowsRow.kept = row.id; return { x: 'kept' };", "error"),
        ("return { x: {} };", "value"),
    ];

    // Each expression with its value.
    private static readonly (string Expression, string Value)[] Ordinary =
    [
        ("'a-b_c'.split(/[-_]/).join('+')", "a+b+c"),
        ("'abc'.split('').join(',')", "a,b,c"),
        ("'a1b2'.split(/(\\d)/).join('|')", "a|1|b|2|"),
        ("',a,'.split(',').length + ''", "3"),
        ("'a,b,c'.split(',', 2).join('')", "ab"),
        ("''.split(',').length + '' + ''.split('').length", "10"),
        ("'John Smith'.replace(/(\\w+)\\s(\\w+)/, '$2, $1')", "Smith, John"),
        ("'aXbX'.replace('X', '[$&$$]')", "a[X$]bX"),
        ("'a1b22'.replace(/\\d+/g, function (m) { return '<' + m + '>'; })", "a<1>b<22>"),
        ("'abc'.replace(/(b)/, '$01$1')", "abbc"),
        ("'8 (916) 123'.replace(/\\D/g, '')", "8916123"),
        ("'abc'.match(/b(c)/)[1] + 'x1y2'.match(/\\d/g).join('')", "c12"),
        ("'abc'.match(/z/) + '' + 'abc'.search(/c/)", "null2"),
        ("(function () { var r = /a/g, n = 0; while (r.exec('banana')) { n++; } return n + ''; })()", "3"),
        ("[3, 1, 2].sort().concat([4]).map(function (n) { return n * 2; }).join(' ')", "2 4 6 8"),
        ("[1, [2, [3]], null].toString()", "1,2,3,"),
        ("Math.max.apply(null, [1, 5, 2]) + ''", "5"),
        ("JSON.parse('{\"a\": [1, {\"b\": \"c\"}]}').a[1].b", "c"),
        ("new Date(2026, 0, 31).getMonth() + '' + (new Date().getFullYear())", "02026"),
        ("['a', 'b'].indexOf('b') + ' x '.trim() + 'abc'.substr(1, 1)", "1xb"),
    ];

    [Fact]
    public async Task Run_HostileScripts_RejectTheirRowAndGoOn()
    {
        await using var flow = new FlowTester();
        flow.Table("t", "id integer", [1], [2]);
        foreach (var (script, i) in Hostile.Select((h, i) => (h.Script, i)))
        {
            flow.Node($"js{i}", "columns.javascript", new { script = $"if (row.id === 2) {{ return {{ x: 'fine' }}; }}\n{script}", columns = TextColumn, rowMilliseconds = 1000 })
                .Link($"t.output -> js{i}.input");
        }

        var run = (await flow.RunAsync()).Succeeded();

        foreach (var (hostile, i) in Hostile.Select((h, i) => (h, i)))
        {
            (await run.RowsAsync($"js{i}.output")).ShouldBe(["2|fine"], hostile.Script);
            hostile.Reasons.Split(',').ShouldContain((await run.RowsAsync($"js{i}.rejects", "reject_reason"))[0], hostile.Script);
        }
    }

    [Fact]
    public async Task Run_OrdinaryScripts_WorkAsTheLanguageSays()
    {
        await using var flow = new FlowTester();
        flow.Table("t", "id integer", [1]).Node("js", "columns.javascript", new
        {
            script = $"return {{ {string.Join(", ", Ordinary.Select((o, i) => $"x{i}: {o.Expression}"))} }};",
            columns = Ordinary.Select((_, i) => new { name = $"x{i}", type = "text" }),
        }).Link("t.output -> js.input");

        var run = (await flow.RunAsync()).Succeeded();

        run.Codes.ShouldBeEmpty(string.Join(';', await run.RowsAsync("js.rejects")));
        foreach (var (ordinary, i) in Ordinary.Select((o, i) => (o, i)))
        {
            (await run.RowsAsync("js.output", $"x{i}")).ShouldBe([ordinary.Value], ordinary.Expression);
        }
    }

    [Fact]
    public async Task Check_DeeplyNestedText_DoesNotEndTheProcess()
    {
        await using var flow = new FlowTester();
        flow.Table("t", "id integer", [1])
            .Node("js", "columns.javascript", new { script = "return " + new string('(', 19_000), columns = new[] { new { name = "x", type = "text" } } })
            .Link("t.output -> js.input");

        (await flow.RunAsync()).Codes.ShouldBe(["RF4211"]);
    }

    [Fact]
    public async Task Run_ManyRows_AllComeBackInBatches()
    {
        await using var flow = new FlowTester();
        flow.Node("t", "test.many", new { rows = 10_000 })
            .Node("js", "columns.javascript", new { script = "return { twice: row.id * 2 };", columns = new[] { new { name = "twice", type = "integer" } } })
            .Node("sum", "rows.group", new { figures = new[] { new { function = "sum", column = "twice", name = "sum" } } })
            .Link("t.output -> js.input", "js.output -> sum.input");

        (await (await flow.RunAsync()).Succeeded().RowsAsync("sum.output")).ShouldBe(["100010000"]);
    }

    [Fact]
    public async Task Run_LongerThanAllowed_FailsWithTheNumberOfRows()
    {
        await using var flow = new FlowTester();
        flow.Node("t", "test.many", new { rows = 40_000 })
            .Node("js", "columns.javascript", new
            {
                script = "var n = 0; for (var i = 0; i < 2000; i++) { n += i; } return { n: n };", columns = new[] { new { name = "n", type = "integer" } }, totalSeconds = 1,
            })
            .Link("t.output -> js.input");

        (await flow.RunAsync()).Codes.ShouldBe(["RF4213"]);
    }
}
