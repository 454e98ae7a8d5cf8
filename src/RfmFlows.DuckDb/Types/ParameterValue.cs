using System.Collections;
using System.Numerics;
using System.Text;
using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types;

/// <summary>Turns a .NET value into a value of the library.</summary>
internal static unsafe class ParameterValue
{
    public static ValueHandle Create(object? value) => new(value switch
    {
        null or DBNull => NativeMethods.duckdb_create_null_value(),
        string text => Text(text),
        bool flag => NativeMethods.duckdb_create_bool(flag),
        int number => NativeMethods.duckdb_create_int32(number),
        long number => NativeMethods.duckdb_create_int64(number),
        double number => NativeMethods.duckdb_create_double(number),
        decimal number => Decimal(number, DecimalScale.Split(number).Places),
        DateOnly date => NativeMethods.duckdb_create_date(TimeScale.FromDate(date)),
        DateTime time => NativeMethods.duckdb_create_timestamp(TimeScale.FromDateTime(time, TimestampUnit.Micros)),
        DateTimeOffset time => NativeMethods.duckdb_create_timestamp_tz(TimeScale.FromDateTime(time.UtcDateTime, TimestampUnit.Micros)),
        TimeOnly time => NativeMethods.duckdb_create_time(time.Ticks / TimeSpan.TicksPerMicrosecond),
        TimeSpan span => NativeMethods.duckdb_create_interval(DuckDBInterval.FromTimeSpan(span)),
        DuckDBInterval interval => NativeMethods.duckdb_create_interval(interval),
        Guid uuid => NativeMethods.duckdb_create_uuid(new NativeHugeInt(UuidBits.Plain(uuid))),
        byte[] bytes => Blob(bytes),
        sbyte number => NativeMethods.duckdb_create_int8(number),
        byte number => NativeMethods.duckdb_create_uint8(number),
        short number => NativeMethods.duckdb_create_int16(number),
        ushort number => NativeMethods.duckdb_create_uint16(number),
        uint number => NativeMethods.duckdb_create_uint32(number),
        ulong number => NativeMethods.duckdb_create_uint64(number),
        float number => NativeMethods.duckdb_create_float(number),
        Int128 number => NativeMethods.duckdb_create_hugeint(new NativeHugeInt((UInt128)number)),
        UInt128 number => NativeMethods.duckdb_create_uhugeint(new NativeHugeInt(number)),
        BigInteger number => NativeMethods.duckdb_create_hugeint(new NativeHugeInt((UInt128)(Int128)number)),
        IEnumerable items => List([.. items.Cast<object?>()]),
        _ => throw new NotSupportedException($"A parameter cannot be a {value.GetType().Name}."),
    });

    private static nint Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* first = bytes)
        {
            return NativeMethods.duckdb_create_varchar_length(first, (ulong)bytes.Length);
        }
    }

    private static nint Blob(byte[] bytes)
    {
        fixed (byte* first = bytes)
        {
            return NativeMethods.duckdb_create_blob(first, (ulong)bytes.Length);
        }
    }

    private static nint Decimal(decimal number, int scale) =>
        NativeMethods.duckdb_create_decimal(new NativeDecimal(DecimalScale.MaxWidth, (byte)scale, DecimalScale.FromDecimal(number, scale)));

    private static nint List(object?[] items)
    {
        // A list has one element type: with decimals it must hold the places of all of them.
        var places = items.OfType<decimal>().Select(number => DecimalScale.Split(number).Places).DefaultIfEmpty().Max();
        var values = Array.ConvertAll(items, item => item is decimal number ? new ValueHandle(Decimal(number, places)) : Create(item));
        try
        {
            var sample = Array.FindIndex(items, item => item is not null and not DBNull);
            using var untyped = Create(null);
            var type = NativeMethods.duckdb_get_value_type(sample < 0 ? untyped : values[sample]);
            var pointers = Array.ConvertAll(values, value => value.DangerousGetHandle());
            fixed (nint* pointer = pointers)
            {
                return NativeMethods.duckdb_create_list_value(type, pointer, (ulong)pointers.Length);
            }
        }
        finally
        {
            Array.ForEach(values, value => value.Dispose());
        }
    }
}
