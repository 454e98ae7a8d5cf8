using System.Numerics;
using System.Runtime.CompilerServices;

namespace RfmFlows.DuckDb.Types;

/// <summary>
/// Casts between number types that are exact for integers: a value that does not fit, or a fraction cast to an integer, throws.
/// The type tests are settled when the method is compiled, so nothing is boxed.
/// </summary>
internal static class NumberCast
{
    /// <summary>Casts a number to the type asked for, if that is a number type.</summary>
    public static bool TryTo<TFrom, T>(TFrom value, out T result)
        where TFrom : INumberBase<TFrom>
    {
        if (typeof(T) == typeof(long)) { result = As<long, T>(Exact<TFrom, long>(value)); return true; }
        if (typeof(T) == typeof(int)) { result = As<int, T>(Exact<TFrom, int>(value)); return true; }
        if (typeof(T) == typeof(double)) { result = As<double, T>(Exact<TFrom, double>(value)); return true; }
        if (typeof(T) == typeof(decimal)) { result = As<decimal, T>(Exact<TFrom, decimal>(value)); return true; }
        if (typeof(T) == typeof(short)) { result = As<short, T>(Exact<TFrom, short>(value)); return true; }
        if (typeof(T) == typeof(sbyte)) { result = As<sbyte, T>(Exact<TFrom, sbyte>(value)); return true; }
        if (typeof(T) == typeof(byte)) { result = As<byte, T>(Exact<TFrom, byte>(value)); return true; }
        if (typeof(T) == typeof(ushort)) { result = As<ushort, T>(Exact<TFrom, ushort>(value)); return true; }
        if (typeof(T) == typeof(uint)) { result = As<uint, T>(Exact<TFrom, uint>(value)); return true; }
        if (typeof(T) == typeof(ulong)) { result = As<ulong, T>(Exact<TFrom, ulong>(value)); return true; }
        if (typeof(T) == typeof(float)) { result = As<float, T>(Exact<TFrom, float>(value)); return true; }
        if (typeof(T) == typeof(Int128)) { result = As<Int128, T>(Exact<TFrom, Int128>(value)); return true; }
        if (typeof(T) == typeof(UInt128)) { result = As<UInt128, T>(Exact<TFrom, UInt128>(value)); return true; }
        if (typeof(T) == typeof(BigInteger)) { result = As<BigInteger, T>(Exact<TFrom, BigInteger>(value)); return true; }
        result = default!;
        return false;
    }

    /// <summary>Casts a value of any type, if it is a number, to the number type asked for.</summary>
    public static bool TryFrom<T, TTo>(T value, out TTo result)
        where TTo : INumberBase<TTo>
    {
        if (typeof(T) == typeof(long)) { result = Exact<long, TTo>(As<T, long>(value)); return true; }
        if (typeof(T) == typeof(int)) { result = Exact<int, TTo>(As<T, int>(value)); return true; }
        if (typeof(T) == typeof(double)) { result = Exact<double, TTo>(As<T, double>(value)); return true; }
        if (typeof(T) == typeof(decimal)) { result = Exact<decimal, TTo>(As<T, decimal>(value)); return true; }
        if (typeof(T) == typeof(short)) { result = Exact<short, TTo>(As<T, short>(value)); return true; }
        if (typeof(T) == typeof(sbyte)) { result = Exact<sbyte, TTo>(As<T, sbyte>(value)); return true; }
        if (typeof(T) == typeof(byte)) { result = Exact<byte, TTo>(As<T, byte>(value)); return true; }
        if (typeof(T) == typeof(ushort)) { result = Exact<ushort, TTo>(As<T, ushort>(value)); return true; }
        if (typeof(T) == typeof(uint)) { result = Exact<uint, TTo>(As<T, uint>(value)); return true; }
        if (typeof(T) == typeof(ulong)) { result = Exact<ulong, TTo>(As<T, ulong>(value)); return true; }
        if (typeof(T) == typeof(float)) { result = Exact<float, TTo>(As<T, float>(value)); return true; }
        if (typeof(T) == typeof(Int128)) { result = Exact<Int128, TTo>(As<T, Int128>(value)); return true; }
        if (typeof(T) == typeof(UInt128)) { result = Exact<UInt128, TTo>(As<T, UInt128>(value)); return true; }
        if (typeof(T) == typeof(BigInteger)) { result = Exact<BigInteger, TTo>(As<T, BigInteger>(value)); return true; }
        result = default!;
        return false;
    }

    /// <summary>The same bits under another static type; only where both types are known to be one.</summary>
    public static TTo As<TFrom, TTo>(TFrom value) => Unsafe.As<TFrom, TTo>(ref value);

    private static TTo Exact<TFrom, TTo>(TFrom value)
        where TFrom : INumberBase<TFrom>
        where TTo : INumberBase<TTo>
    {
        var result = TTo.CreateChecked(value);
        return !TFrom.IsInteger(value) && Kind<TTo>.IsInteger
            ? throw new OverflowException($"A number with a fraction does not fit into {typeof(TTo).Name}.")
            : result;
    }

    private static class Kind<T>
        where T : INumberBase<T>
    {
        public static readonly bool IsInteger = T.IsZero(T.CreateTruncating(0.5));
    }
}
