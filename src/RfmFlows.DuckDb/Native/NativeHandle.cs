using System.Runtime.InteropServices;

namespace RfmFlows.DuckDb.Native;

/// <summary>An object of the library. It keeps its parent alive, so that objects may be disposed of, or forgotten, in any order.</summary>
internal abstract class NativeHandle : SafeHandle
{
    private readonly SafeHandle? _parent;

    protected NativeHandle(nint handle, SafeHandle? parent = null)
        : base(0, ownsHandle: true)
    {
        if (parent is not null && handle != 0)
        {
            var added = false;
            parent.DangerousAddRef(ref added);
            _parent = parent;
        }

        SetHandle(handle);
    }

    public override bool IsInvalid => handle == 0;

    protected sealed override bool ReleaseHandle()
    {
        Destroy(ref handle);
        _parent?.DangerousRelease();
        return true;
    }

    protected abstract void Destroy(ref nint handle);
}
