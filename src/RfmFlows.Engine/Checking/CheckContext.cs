using System.Text.Json.Nodes;
using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>What a node sees while it is checked, and where it puts its output columns and remarks.</summary>
public sealed class CheckContext
{
    private readonly Dictionary<string, Columns> _outputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, JsonNode>> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Columns> _offers = new(StringComparer.Ordinal);
    private readonly List<Remark> _remarks = [];
    private readonly ILookup<string, Columns?> _inputs;
    private readonly RunFrame _frame;

    internal CheckContext(ScenarioNode node, SettingValues settings, ILookup<string, Columns?> inputs, RunFrame frame, CancellationToken cancellation)
    {
        Node = node;
        Settings = settings;
        _inputs = inputs;
        _frame = frame;
        Cancellation = cancellation;
    }

    public ScenarioNode Node { get; }

    public SettingValues Settings { get; }

    public Scenario Scenario => _frame.Scenario;

    /// <summary>The day that the scenario is run for; its end is the moment everything is measured at.</summary>
    public DateOnly AsOf => _frame.AsOf;

    public IWarehouse Warehouse => _frame.Environment.Warehouse;

    public Dialect Sql => Warehouse.Dialect;

    public TimeProvider Clock => _frame.Environment.Clock;

    public CancellationToken Cancellation { get; }

    /// <summary>All remarks so far.</summary>
    public IReadOnlyList<Remark> Remarks => _remarks;

    internal IReadOnlyDictionary<string, Columns> Outputs => _outputs;

    internal IReadOnlyDictionary<string, Columns> Offers => _offers;

    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonNode>> Variables => _variables;

    public T Get<T>(Setting<T> setting) => Settings.Get(setting);

    public bool IsLinked(string port) => _inputs.Contains(port);

    /// <summary>The columns of an input; null when nothing is linked or the columns are not known because of an error above.</summary>
    public Columns? Input(string port) => _inputs[port].FirstOrDefault();

    /// <summary>The columns of every link of an input that takes many, in their order.</summary>
    public IReadOnlyList<Columns?> Inputs(string port) => [.. _inputs[port]];

    /// <summary>What settings may name of an input: the columns of all its links, one of a name; null while those of any link are not known.</summary>
    internal static Columns? Named(IEnumerable<Columns?> links)
    {
        var tables = links.ToList();
        return tables.Count == 0 || tables.Contains(null) ? null
            : tables.Count == 1 ? tables[0]
            : new Columns(tables.SelectMany(t => t!).DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase));
    }

    public void Output(string port, Columns columns) => _outputs[port] = columns;

    /// <summary>The columns that the form offers where no table is linked: those of a file that the node itself reads.</summary>
    /// <param name="port">The port that the settings name whose columns these are.</param>
    public void Offer(string port, Columns columns) => _offers[port] = columns;

    /// <summary>The variables that a port will give, with sample values of the right type.</summary>
    public void OutputVariables(string port, IReadOnlyDictionary<string, JsonNode> samples) => _variables[port] = samples;

    public void Add(Remark remark) => _remarks.Add(remark with { Node = Node.Id });

    /// <summary>A service that the host provides.</summary>
    public T Service<T>()
        where T : class => _frame.Service<T>();

    /// <summary>The absolute path of a file that a setting names.</summary>
    /// <exception cref="FlowException">The path is malformed or not allowed.</exception>
    public string ResolvePath(string path, bool write = false) => _frame.ResolvePath(path, write);
}
