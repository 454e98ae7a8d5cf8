using System.Runtime.InteropServices;

namespace RfmFlows.DuckDb.Native;

/// <summary>A result and the one chunk of it that is being read.</summary>
internal sealed unsafe class ResultHandle : NativeHandle
{
    private nint _chunk;

    public ResultHandle(ConnectionHandle connection)
        : base((nint)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult)), connection)
    {
    }

    public NativeResult* Pointer => (NativeResult*)handle;

    /// <summary>Lets go of the current chunk and takes the next one; 0 at the end or after an error.</summary>
    /// <remarks>The pointers leave this handle unguarded: whoever calls holds a reference to it.</remarks>
    public nint FetchChunk()
    {
        ReleaseChunk();
        return _chunk = NativeMethods.duckdb_fetch_chunk(*Pointer);
    }

    protected override void Destroy(ref nint handle)
    {
        ReleaseChunk();
        NativeMethods.duckdb_destroy_result((NativeResult*)handle);
        NativeMemory.Free((void*)handle);
    }

    private void ReleaseChunk()
    {
        if (_chunk != 0)
        {
            NativeMethods.duckdb_destroy_data_chunk(ref _chunk);
            _chunk = 0;
        }
    }
}
