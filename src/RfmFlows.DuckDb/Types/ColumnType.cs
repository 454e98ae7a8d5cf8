using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Types;

/// <summary>A column's type, read once from the library so that nothing native has to be kept for it.</summary>
internal sealed record ColumnType(DuckDBType Id)
{
    /// <summary>The name of a type built on another one, such as JSON.</summary>
    public string? Alias { get; private init; }

    /// <summary>The integer type a DECIMAL or ENUM is stored as; otherwise the type itself.</summary>
    public DuckDBType Storage { get; private init; } = Id;

    public byte Width { get; private init; }

    public byte Scale { get; private init; }

    public int ArrayLength { get; private init; }

    public IReadOnlyList<string> EnumValues { get; private init; } = [];

    /// <summary>The element of a list, the fields of a struct, key and value of a map, the members of a union.</summary>
    public IReadOnlyList<ColumnType> Children { get; private init; } = [];

    public IReadOnlyList<string> ChildNames { get; private init; } = [];

    /// <summary>Reads a type that is ours to free, and frees it.</summary>
    public static ColumnType Take(nint logicalType)
    {
        using var type = new LogicalTypeHandle(logicalType);
        return Of(type);
    }

    public static ColumnType Of(LogicalTypeHandle type) =>
        Read(type) with { Alias = NativeText.Owned(NativeMethods.duckdb_logical_type_get_alias(type)) };

    public override string ToString() => Alias ?? TypeName.Of(this);

    private static ColumnType Read(LogicalTypeHandle type)
    {
        var plain = new ColumnType(NativeMethods.duckdb_get_type_id(type));
        return plain.Id switch
        {
            DuckDBType.Decimal => plain with
            {
                Width = NativeMethods.duckdb_decimal_width(type),
                Scale = NativeMethods.duckdb_decimal_scale(type),
                Storage = NativeMethods.duckdb_decimal_internal_type(type),
            },
            DuckDBType.Enum => plain with
            {
                Storage = NativeMethods.duckdb_enum_internal_type(type),
                EnumValues = Names(NativeMethods.duckdb_enum_dictionary_size(type), i => NativeMethods.duckdb_enum_dictionary_value(type, i)),
            },
            DuckDBType.List => plain with { Children = [Take(NativeMethods.duckdb_list_type_child_type(type))] },
            DuckDBType.Array => plain with
            {
                ArrayLength = (int)NativeMethods.duckdb_array_type_array_size(type),
                Children = [Take(NativeMethods.duckdb_array_type_child_type(type))],
            },
            DuckDBType.Map => plain with
            {
                Children = [Take(NativeMethods.duckdb_map_type_key_type(type)), Take(NativeMethods.duckdb_map_type_value_type(type))],
            },
            DuckDBType.Struct => plain.WithChildren(
                NativeMethods.duckdb_struct_type_child_count(type),
                i => NativeMethods.duckdb_struct_type_child_name(type, i),
                i => NativeMethods.duckdb_struct_type_child_type(type, i)),
            DuckDBType.Union => plain.WithChildren(
                NativeMethods.duckdb_union_type_member_count(type),
                i => NativeMethods.duckdb_union_type_member_name(type, i),
                i => NativeMethods.duckdb_union_type_member_type(type, i)),
            _ => plain,
        };
    }

    private ColumnType WithChildren(ulong count, Func<ulong, nint> name, Func<ulong, nint> type) => this with
    {
        ChildNames = Names(count, name),
        Children = [.. Enumerable.Range(0, (int)count).Select(i => Take(type((ulong)i)))],
    };

    private static string[] Names(ulong count, Func<ulong, nint> name) =>
        [.. Enumerable.Range(0, (int)count).Select(i => NativeText.Owned(name((ulong)i)) ?? "")];
}
