using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Settings;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Books;

/// <summary>An address book with its counts.</summary>
internal sealed record Book
{
    private const string Select =
        """
        select id, name, createdAt,
          (select count(*) from contact where bookId = book.id) as emails,
          (select count(*) from contact where bookId = book.id and status in (0, 1)) as active,
          (select count(*) from phone where bookId = book.id) as phones
        from book
        """;

    public long Id { get; init; }

    public string Name { get; init; } = "";

    public long CreatedAt { get; init; }

    public long Emails { get; init; }

    public long Active { get; init; }

    public long Phones { get; init; }

    public static IEnumerable<Book> List(SqliteConnection connection, Page page) =>
        connection.Query<Book>($"{Select} order by id limit @Limit offset @Offset", new { page.Limit, page.Offset });

    /// <exception cref="ApiError">There is no such book.</exception>
    public static Book Get(SqliteConnection connection, long id) =>
        connection.QuerySingleOrDefault<Book>($"{Select} where id = @id", new { id }) ?? throw ApiError.BookNotFound();

    /// <exception cref="ApiError">There is no such book.</exception>
    public static void Require(SqliteConnection connection, long id)
    {
        if (!connection.ExecuteScalar<bool>("select exists (select 1 from book where id = @id)", new { id }))
        {
            throw ApiError.BookNotFound();
        }
    }

    public object Show(AccountTime time) => new
    {
        id = Id,
        name = Name,
        all_email_qty = Emails,
        active_email_qty = Active,
        inactive_email_qty = Emails - Active,
        new_phones_quantity = 0,
        active_phones_quantity = Phones,
        exc_phones_quantity = 0,
        creationdate = time.Write(CreatedAt),
        status = 0,
        status_explain = "Active",
    };
}
