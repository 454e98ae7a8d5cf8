using System.Text;
using Dapper;

namespace RfmFlows.Store.Tests;

public abstract class SecretStoreTests<TEngine> : StoreTests<TEngine>
    where TEngine : IStoreEngine, new()
{
    protected const string Value = "s3cret-ключ-🔑-value";
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Dictionary<string, string> _environment = [];

    protected SecretStore Store => NewStore();

    private string KeyFile => Path.Combine(Options.DataFolder, "secrets.key");

    [StoreFact]
    public async Task SaveAsync_Secret_IsFoundAfterRestartAndListedByNameOnly()
    {
        await Store.SaveAsync("sendpulse.id", Value, "anna", None);
        await Store.SaveAsync("sendpulse-secret", "old", "anna", None);
        await Store.SaveAsync("sendpulse-secret", "", "boris", None);

        (await NewStore().FindAsync("sendpulse.id", None)).ShouldBe(Value);
        (await NewStore().FindAsync("sendpulse-secret", None)).ShouldBe("");
        (await NewStore().FindAsync("nobody", None)).ShouldBeNull();
        (await Store.ListAsync(None)).Select(s => (s.Name, s.SavedBy, s.IsOverridden)).ShouldBe([("sendpulse-secret", "boris", false), ("sendpulse.id", "anna", false)]);
        (await Store.DeleteAsync("sendpulse.id", None)).ShouldBeTrue();
        (await Store.DeleteAsync("sendpulse.id", None)).ShouldBeFalse();
        (await Store.FindAsync("sendpulse.id", None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task SaveAsync_SameSecretTwice_LooksDifferentEachTimeAndNeverLikeItself()
    {
        await Store.SaveAsync("a", Value, "anna", None);
        await Store.SaveAsync("b", Value, "anna", None);

        await using var connection = await Database.OpenAsync(None);
        var stored = (await connection.QueryAsync<string>("SELECT sealed FROM secrets")).ToList();

        stored.Distinct().Count().ShouldBe(2);
        stored.ShouldAllBe(s => !s.Contains(Value) && !s.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(Value))));
    }

    [StoreFact]
    public async Task FindAsync_RowMovedToAnotherName_DoesNotOpen()
    {
        await Store.SaveAsync("a", Value, "anna", None);
        await using (var connection = await Database.OpenAsync(None))
        {
            await connection.ExecuteAsync("UPDATE secrets SET name = 'b'");
        }

        (await CodeAsync(() => Store.FindAsync("b", None).AsTask())).ShouldBe("RF6041");
    }

    [StoreFact]
    public async Task FindAsync_AnotherKey_SaysSoWithoutTheSecret()
    {
        await Store.SaveAsync("a", Value, "anna", None);
        File.Delete(KeyFile);

        (await CodeAsync(() => NewStore().FindAsync("a", None).AsTask())).ShouldBe("RF6041");
    }

    [StoreFact]
    public async Task SaveAsync_MalformedKeyFile_IsRefusedAndLeftAlone()
    {
        await File.WriteAllTextAsync(KeyFile, "half a key");

        (await CodeAsync(() => Store.SaveAsync("a", Value, "anna", None))).ShouldBe("RF6040");
        (await File.ReadAllTextAsync(KeyFile)).ShouldBe("half a key");
    }

    [StoreFact]
    public async Task SaveAsync_KeyFromEnvironment_MakesNoKeyFile()
    {
        _environment["RFMFLOWS_SECRET_KEY"] = Convert.ToBase64String(new byte[32]);

        await Store.SaveAsync("a", Value, "anna", None);

        (await NewStore().FindAsync("a", None)).ShouldBe(Value);
        File.Exists(KeyFile).ShouldBeFalse();
    }

    [StoreFact]
    public async Task FindAsync_EnvironmentVariable_StandsBeforeTheStoredValueButNeverGivesTheKey()
    {
        await Store.SaveAsync("send-pulse.id", "stored", "anna", None);
        _environment["RFMFLOWS_SECRET_SEND_PULSE_ID"] = "given";
        _environment["RFMFLOWS_SECRET_ONLY_HERE"] = "here";
        (await Store.FindAsync("send-pulse.id", None)).ShouldBe("given");
        (await Store.FindAsync("only_here", None)).ShouldBe("here");
        (await Store.ListAsync(None)).ShouldHaveSingleItem().IsOverridden.ShouldBeTrue();

        _environment["RFMFLOWS_SECRET_KEY"] = Convert.ToBase64String(new byte[32]);

        (await NewStore().FindAsync("key", None)).ShouldBeNull();
    }

    [StoreFact]
    public async Task SaveAsync_TwoProcessesWithoutAKey_AgreeOnOne()
    {
        await RaceAsync(16, async n =>
        {
            await Task.Yield();
            await NewStore().SaveAsync($"s{n}", $"v{n}", "anna", None);
            return n;
        });

        for (var n = 0; n < 16; n++)
        {
            (await NewStore().FindAsync($"s{n}", None)).ShouldBe($"v{n}");
        }
        Directory.GetFiles(Options.DataFolder, "secrets.key*").ShouldBe([KeyFile]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [StoreFact]
    public async Task SaveAsync_UnusableName_IsRefused()
    {
        foreach (var name in new[] { "", "имя", "a b", "a/b", new string('x', 65) })
        {
            (await CodeAsync(() => Store.SaveAsync(name, Value, "anna", None))).ShouldBe("RF6042");
        }
    }

    private SecretStore NewStore() => new(Database, Options.DataFolder, _environment.GetValueOrDefault);
}

public sealed class SqliteSecretStoreTests : SecretStoreTests<SqliteEngine>
{
    [StoreFact]
    public async Task SaveAsync_Secret_IsInNoFileOfTheDataFolder()
    {
        await Store.SaveAsync("a", Value, "anna", CancellationToken.None);
        var parts = new[] { Value, Value[..8], Convert.ToBase64String(Encoding.UTF8.GetBytes(Value)) }.Select(Encoding.UTF8.GetBytes).ToList();

        var files = Directory.GetFiles(Options.DataFolder);

        files.Select(Path.GetFileName).ShouldContain("store.db-wal");
        foreach (var file in files)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            parts.Count(p => bytes.ToArray().AsSpan().IndexOf(p) >= 0).ShouldBe(0, file);
        }
    }
}

public sealed class PostgreSqlSecretStoreTests : SecretStoreTests<PostgreSqlEngine>;
