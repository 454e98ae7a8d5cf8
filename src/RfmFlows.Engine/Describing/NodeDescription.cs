namespace RfmFlows.Engine;

/// <summary>Everything the palette, the form, the help and the checks know of a node type.</summary>
/// <param name="Id">Stable id with its group before the dot, for example <c>rows.filter</c>. Never reused.</param>
/// <param name="Version">Raised when saved settings change their meaning; see <see cref="NodeType.Upgrade"/>.</param>
public sealed record NodeDescription(string Id, int Version, PaletteGroup Group)
{
    /// <summary>The name of the port that every node with <see cref="CanFail"/> has beside its own outputs.</summary>
    public const string ErrorPort = "error";

    public required LocalText Title { get; init; }

    /// <summary>One line: what the node is for.</summary>
    public required LocalText Purpose { get; init; }

    /// <summary>Details below the purpose, as Markdown: inputs, outputs, rules, an example.</summary>
    public LocalText Help { get; init; } = LocalText.Empty;

    /// <summary>Name of an icon of the designer's set.</summary>
    public required string Icon { get; init; }

    /// <summary>Further words by which the palette finds the node, in both languages.</summary>
    public IReadOnlyList<string> SearchWords { get; init; } = [];

    public IReadOnlyList<Port> Inputs { get; init; } = [];

    public IReadOnlyList<Port> Outputs { get; init; } = [];

    public IReadOnlyList<Setting> Settings { get; init; } = [];

    public Effect Effect { get; init; } = Effect.None;

    /// <summary>The result depends on the as-of date.</summary>
    public bool UsesAsOf { get; init; }

    /// <summary>Results are dear to compute: they are materialised and kept in production too.</summary>
    public bool Keep { get; init; }

    /// <summary>
    /// Outputs may have far fewer rows than the first input and are found while that is read: where they turn out small they are held in memory, so that
    /// nothing below reads the input again.
    /// </summary>
    public bool Narrows { get; init; }

    /// <summary>The node meets the outside world, so it may be retried and has the port <see cref="ErrorPort"/>; a link there lets the run go on after a failure.</summary>
    public bool CanFail { get; init; }

    /// <summary>The name of the input that every node has beside its own: values that its settings may refer to as <c>${name}</c>.</summary>
    public const string VariablesPort = "variables";

    /// <summary>An input port by name, the variables port included.</summary>
    public Port? Input(string name) => AllInputs.FirstOrDefault(p => p.Name == name);

    /// <summary>The inputs and the variables port.</summary>
    public IEnumerable<Port> AllInputs => Inputs.Append(VariablesInput);

    /// <summary>An output port by name, the error port included.</summary>
    public Port? Output(string name) => AllOutputs.FirstOrDefault(p => p.Name == name);

    /// <summary>The outputs and, where the node can fail, the error port.</summary>
    public IEnumerable<Port> AllOutputs => CanFail ? Outputs.Append(ErrorOutput) : Outputs;

    private static readonly Port VariablesInput = Port.Variables(VariablesPort, ("Variables", "Переменные")) with
    {
        Required = false,
        Help = ("Values that the settings may use as ${name}.", "Значения, которые настройки могут использовать как ${имя}."),
    };

    private static readonly Port ErrorOutput = Port.Table(ErrorPort, ("Error", "Ошибка")) with
    {
        Help = ("One row when the node has failed, none otherwise. While this port is linked, a failure does not end the run.",
            "Одна строка, если узел завершился с ошибкой, иначе пусто. Пока порт подключён, ошибка не останавливает запуск."),
    };
}
