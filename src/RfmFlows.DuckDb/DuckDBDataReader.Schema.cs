using System.Data;
using System.Data.Common;

namespace RfmFlows.DuckDb;

public sealed partial class DuckDBDataReader
{
    /// <summary>A row for each column of the result, as DataTable.Load asks for it; null where there is no result.</summary>
    public override DataTable? GetSchemaTable()
    {
        EnsureOpen();
        if (_columns.Length == 0)
        {
            return null;
        }

        var table = new DataTable("SchemaTable");
        table.Columns.Add(SchemaTableColumn.ColumnName, typeof(string));
        table.Columns.Add(SchemaTableColumn.ColumnOrdinal, typeof(int));
        table.Columns.Add(SchemaTableColumn.ColumnSize, typeof(int));
        table.Columns.Add(SchemaTableColumn.NumericPrecision, typeof(byte));
        table.Columns.Add(SchemaTableColumn.NumericScale, typeof(byte));
        table.Columns.Add(SchemaTableColumn.DataType, typeof(Type));
        table.Columns.Add(SchemaTableColumn.ProviderType, typeof(DuckDBType));
        table.Columns.Add(SchemaTableColumn.AllowDBNull, typeof(bool));
        for (var i = 0; i < _columns.Length; i++)
        {
            var type = _columns[i].Type;
            table.Rows.Add(_names[i], i, -1, type.Width, type.Scale, _columns[i].ClrType, type.Id, true);
        }

        return table;
    }
}
