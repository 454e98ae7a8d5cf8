using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>A file whose columns are known and whose rows can be opened.</summary>
internal abstract class SourceFile(string path)
{
    /// <summary>Absolute.</summary>
    public string Path => path;

    /// <summary>The columns as the file has them.</summary>
    public abstract IReadOnlyList<SniffedColumn> Columns { get; }

    /// <summary>What the user should know of the file; nothing that keeps it from being read.</summary>
    public virtual IReadOnlyList<Remark> Remarks => [];

    /// <summary>The rows can be read again and again at little cost, so they need not be copied.</summary>
    public virtual bool IsInPlace => false;

    /// <summary>A column can be read as another type, and rows that do not fit it are then rejected.</summary>
    public virtual bool Retypes => false;

    /// <summary>Opens the rows. Columns that are not wanted are missing from the SELECT.</summary>
    /// <param name="columns">Every column of <see cref="Columns"/> in its order, with the type to read it as.</param>
    public abstract Task<OpenFile> OpenAsync(BuildContext build, IReadOnlyList<FileColumn> columns);
}

/// <summary>Rows of a file while they are read, and the helper file that goes away with them.</summary>
internal sealed class OpenFile(FileRows rows, string? helper = null) : IAsyncDisposable
{
    public FileRows Rows => rows;

    public ValueTask DisposeAsync()
    {
        if (helper is not null)
        {
            File.Delete(helper);
        }
        return ValueTask.CompletedTask;
    }
}
