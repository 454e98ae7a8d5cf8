using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>A file whose columns are known and whose rows can be read.</summary>
internal abstract class SourceFile(string path)
{
    /// <summary>Most rows that are looked at before a file is used.</summary>
    protected const int FirstRows = 20;

    /// <summary>Absolute.</summary>
    public string Path => path;

    /// <summary>The columns as the file has them.</summary>
    public abstract IReadOnlyList<SniffedColumn> Columns { get; }

    /// <summary>The same for the form to choose from; a name that stands twice can be chosen once.</summary>
    public Columns Offered => new(Columns.Select(c => new Column(c.Column.Name, c.Column.Type)).DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>What the user should know of the file; nothing that keeps it from being read.</summary>
    public virtual IReadOnlyList<Remark> Remarks => [];

    /// <summary>How the file is written.</summary>
    public abstract FileForm Form { get; }

    /// <summary>Its first rows as texts, without reading the others.</summary>
    public abstract Task<IReadOnlyList<string?[]>> FirstRowsAsync(IWarehouse warehouse, CancellationToken cancellation);

    /// <summary>The rows can be read again and again at little cost, so they need not be copied.</summary>
    public virtual bool IsInPlace => false;

    /// <summary>A column can be read as another type, and rows that do not fit it are then rejected.</summary>
    public virtual bool Retypes => true;

    /// <summary>Opens the rows and lets <paramref name="read"/> read them; helper files are gone afterwards. Columns that are not wanted are missing from the SELECT.</summary>
    /// <param name="columns">Every column of <see cref="Columns"/> in its order, with the type to read it as.</param>
    public abstract Task ReadAsync(BuildContext build, IReadOnlyList<FileColumn> columns, Func<FileRows, Task> read);

    /// <summary>Lets a delimited helper file be written, read and removed.</summary>
    protected static async Task WithHelperAsync(
        BuildContext build, IReadOnlyList<FileColumn> columns, CsvForm form, Func<string, Task> write, Func<FileRows, Task> read)
    {
        Directory.CreateDirectory(build.Warehouse.ScratchFolder);
        var helper = System.IO.Path.Combine(build.Warehouse.ScratchFolder, $"{Guid.NewGuid():N}.csv");
        try
        {
            await write(helper);
            await ReadDelimitedAsync(build, helper, columns, form, read);
        }
        finally
        {
            File.Delete(helper);
        }
    }

    /// <summary>Lets a delimited file in UTF-8 be read.</summary>
    protected static async Task ReadDelimitedAsync(BuildContext build, string path, IReadOnlyList<FileColumn> columns, CsvForm form, Func<FileRows, Task> read)
    {
        var file = new FileRead(path, FileFormat.Csv, columns, form, CollectRejects: true);
        await read(await build.Session.OpenFileAsync(file, build.ScratchName("file"), build.Cancellation));
    }
}
