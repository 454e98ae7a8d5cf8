namespace RfmFlows.Sample.Output;

/// <summary>The columns of the tables, in the order in which their rows are written.</summary>
internal static class Schema
{
    public const string Transactions = "transactions";
    public const string Lines = "lines";
    public const string Customers = "customers";
    public const string Messages = "messages";

    private const string Whole = "BIGINT";
    private const string Money = "DECIMAL(18,2)";
    private const string Text = "VARCHAR";

    /// <summary>Every table that a base can have.</summary>
    public static IReadOnlyDictionary<string, SampleColumn[]> Tables { get; } = new Dictionary<string, SampleColumn[]>
    {
        [Transactions] =
        [
            new("order_id", Whole), new("customer_id", Whole), new("purchased_at", "TIMESTAMP"), new("store", Text),
            new("channel", Text), new("amount", Money), new("discount", Money), new("cost", Money),
        ],
        [Lines] =
        [
            new("order_id", Whole), new("product", Text), new("category", Text), new("quantity", Whole), new("price", Money),
            new("sum", Money),
        ],
        [Customers] =
        [
            new("customer_id", Whole), new("first_name", Text), new("last_name", Text), new("phone", Text), new("email", Text),
            new("birthday", Text), new("sex", Text), new("city", Text), new("time_zone", Text), new("email_consent", Text),
            new("sms_consent", Text), new("registered_on", "DATE"),
        ],
        [Messages] =
        [
            new("segment", Text), new("language", Text), new("title", Text), new("email_subject", Text), new("email_text", Text),
            new("sms_text", Text),
        ],
    };

    /// <summary>The first line of a table's CSV file.</summary>
    public static string Header(string table) => string.Join(',', Tables[table].Select(column => column.Name)) + "\n";

    public static string CsvName(string table) => table + ".csv";

    public static string ParquetName(string table) => table + ".parquet";
}
