using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>
/// What a node sees while it runs. It reads inputs as SQL names and gives outputs as SELECTs; the engine decides whether
/// those become views or tables. A node that must write its rows itself uses <see cref="CreateOutputAsync"/> or <see cref="WriteOutputAsync"/>.
/// </summary>
public sealed class BuildContext
{
    private readonly NodeRunner _run;
    private readonly NodeOutputs _outputs;

    internal BuildContext(NodeRunner run, NodeOutputs outputs, WarehouseSession session, SettingValues settings, CancellationToken cancellation)
    {
        _run = run;
        _outputs = outputs;
        Session = session;
        Settings = settings;
        Cancellation = cancellation;
    }

    public SettingValues Settings { get; }

    /// <summary>This node's own session.</summary>
    public WarehouseSession Session { get; }

    public Dialect Sql => Session.Dialect;

    public CancellationToken Cancellation { get; }

    /// <summary>For further sessions, where a node reads and writes at the same time.</summary>
    public IWarehouse Warehouse => _run.Frame.Environment.Warehouse;

    public RunRequest Request => _run.Request;

    public ScenarioNode Node => _run.Check.Node;

    /// <summary>The day that the scenario is run for.</summary>
    public DateOnly AsOf => Request.AsOf;

    /// <summary>Nothing may be sent or written; show what would be.</summary>
    public bool DryRun => Request.DryRun;

    public TimeProvider Clock => _run.Frame.Environment.Clock;

    /// <summary>Names everything that the input tables follow from; equal texts mean equal tables.</summary>
    public string InputsHash => _run.InputsHash;

    public T Get<T>(Setting<T> setting) => Settings.Get(setting);

    public T Service<T>()
        where T : class => _run.Frame.Service<T>();

    /// <inheritdoc cref="CheckContext.ResolvePath"/>
    public string ResolvePath(string path, bool write = false) => _run.Frame.ResolvePath(path, write);

    public bool IsLinked(string port) => _run.IsLinked(port);

    /// <summary>The relation linked to an input.</summary>
    public Relation Input(string port) => _run.Inputs(port)[0];

    /// <summary>The relations of every link of an input that takes many, in their order.</summary>
    public IReadOnlyList<Relation> Inputs(string port) => _run.Inputs(port);

    /// <summary>The quoted name to put after FROM.</summary>
    public string From(string port) => Sql.Quote(Input(port).Name);

    /// <summary>
    /// The nodes that the rows of an input follow from, in running order. Their settings have parameters put in, variables not.
    /// </summary>
    public IReadOnlyList<NodeCheck> Above(string port) => _run.Above(port);

    /// <summary>What a connection input carries.</summary>
    public T Connection<T>(string port)
        where T : class => (T)_run.Connection(port);

    /// <summary>The columns that the check promised for an output.</summary>
    public Columns OutputColumns(string port) => _run.Check.Outputs[port];

    /// <summary>Whether anything below uses an output, so that work for it is not in vain.</summary>
    public bool IsWanted(string port) => _run.IsWanted(port);

    /// <summary>
    /// Whether anything below reads a column of an output. One that nothing reads may be missing in every row of the SELECT given to <see cref="Output"/>;
    /// what is kept as a table counts as read.
    /// </summary>
    public bool IsWanted(string port, string column) => _run.IsWanted(port, column);

    /// <summary>
    /// A number that follows from the rows of an input alone, for example how many keys occur twice. Of a table that is kept it is found out once and
    /// remembered, so it must depend on neither the run nor its day.
    /// </summary>
    /// <param name="fact">Names the number with everything that it depends on.</param>
    public Task<long> FactAsync(string port, string fact, Func<Task<long>> find) => FactAsync(Input(port), fact, find);

    /// <summary>The same of one of the tables of an input that takes many.</summary>
    public Task<long> FactAsync(Relation table, string fact, Func<Task<long>> find) => _run.FactAsync(table, fact, find, Cancellation);

    /// <summary>Gives an output as a SELECT with exactly the promised columns.</summary>
    /// <param name="order">The order that people should see the rows in.</param>
    /// <param name="mostRows">More rows it cannot have; null when nothing is known. What is known to be small is computed on all threads.</param>
    public void Output(string port, string select, IReadOnlyList<SortKey>? order = null, long? mostRows = null) =>
        _outputs.Give(port, new GivenOutput(select, order ?? [], mostRows));

    /// <summary>Gives an output as a table at once, so that the node can go on from it; returns its relation.</summary>
    public Task<Relation> CreateOutputAsync(string port, string select, IReadOnlyList<SortKey>? order = null) => _outputs.CreateAsync(port, select, order ?? []);

    /// <summary>Gives an output row by row. Complete the writer before returning.</summary>
    public Task<TableWriter> WriteOutputAsync(string port, IReadOnlyList<SortKey>? order = null) => _outputs.WriteAsync(port, order ?? []);

    /// <summary>A helper table that lives until the end of the run; returns its quoted name.</summary>
    public Task<string> ScratchAsync(string name, string select) => _outputs.ScratchAsync(name, select);

    /// <summary>The same row by row; its name is <see cref="ScratchName"/>.</summary>
    public Task<TableWriter> WriteScratchAsync(string name, Columns columns) => _outputs.WriteScratchAsync(name, columns);

    /// <summary>The name of a helper table that the node creates itself; it lives until the end of the run.</summary>
    public TableName ScratchName(string name) => _outputs.ScratchName(name);

    /// <summary>Gives a connection. One that is disposable is disposed of when the run ends.</summary>
    public void OutputConnection(string port, object connection) => _outputs.GiveConnection(port, connection);

    public void OutputVariables(string port, IReadOnlyDictionary<string, JsonNode> variables) => _outputs.GiveVariables(port, variables);

    public void Add(Remark remark) => _run.Notes.Add(remark);

    /// <summary>Adds to a count of the run's summary, for example messages by state. What an attempt that is repeated has counted stays counted.</summary>
    public void Tally(string name, long count) => _run.Notes.Tally(name, count);

    /// <summary>Tells how far the node is; may be called as often as is convenient.</summary>
    public void Progress(long done, long? total) => _run.Notes.Progress(done, total);
}
