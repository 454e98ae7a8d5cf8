namespace RfmFlows.Server.Api;

/// <summary>How the server listens, who may come in, and what scenarios may touch.</summary>
internal sealed record ServerOptions
{
    /// <summary>Where to listen, as <c>http://host:port</c>; port 0 takes a free one.</summary>
    public string Listen { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The password that people sign in with; null means that only the link and the key open the door.</summary>
    public string? Password { get; init; }

    /// <summary>A key that programs send as <c>Authorization: Bearer</c>; null means none but the token of the sign-in link.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Host names that requests may be for, beside addresses and localhost.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>Further folders that scenarios may read and write.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>The folder of the recipes; null means none.</summary>
    public string? RecipeFolder { get; init; } = RecipeBook.DefaultFolder;

    /// <summary>The address of the sandbox's page when one runs; shown on the index page.</summary>
    public string? Sandbox { get; init; }

    /// <summary>Runs that work at the same time; further starts wait for their turn. 4 by default.</summary>
    public int MaxRuns { get; init; } = 4;

    /// <summary>How long a start waits for its turn before it is refused; 30 seconds by default.</summary>
    public TimeSpan TurnPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a stop waits for runs before it cancels them; 30 seconds by default. Cancelled runs can be resumed.</summary>
    public TimeSpan DrainPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Days that ended runs and their starts are kept; 90 by default, 0 keeps them for ever. The send ledger is always kept.</summary>
    public int KeepRunsDays { get; init; } = 90;

    /// <summary>Days that the request which started a run is kept after the run has succeeded; 7 by default, 0 keeps it as long as the run.</summary>
    public int KeepRequestsDays { get; init; } = 7;

    /// <summary>Days that entries of the audit log are kept; 365 by default, 0 keeps them for ever.</summary>
    public int KeepAuditDays { get; init; } = 365;

    /// <summary>Most bytes of one uploaded file; 4 GiB by default.</summary>
    public long MaxUpload { get; init; } = 4L << 30;

    /// <summary>Most bytes of any other request; 8 MiB by default.</summary>
    public long MaxRequest { get; init; } = 8L << 20;

    /// <summary>Sign-in attempts allowed a minute from one address; 10 by default.</summary>
    public int SignInsPerMinute { get; init; } = 10;
}
