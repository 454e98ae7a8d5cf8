using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Books;

/// <summary>An e-mail address in an address book.</summary>
internal sealed record Contact
{
    private const string Columns = "bookId, email, phone, status, source, addedAt, variables";

    public long BookId { get; init; }

    public string Email { get; init; } = "";

    public string? Phone { get; init; }

    public long Status { get; init; }

    public string Source { get; init; } = "";

    public long AddedAt { get; init; }

    public string Variables { get; init; } = "{}";

    public static IEnumerable<Contact> Select(SqliteConnection connection, string where, object values, bool buffered = true) =>
        connection.Query<Contact>($"select {Columns} from contact where {where}", values, buffered: buffered);

    /// <exception cref="ApiError">The list does not have the address.</exception>
    public static Contact Get(SqliteConnection connection, long bookId, string email, ApiError otherwise)
    {
        Book.Require(connection, bookId);
        return Select(connection, "bookId = @bookId and email = @email", new { bookId, email }).SingleOrDefault() ?? throw otherwise;
    }

    /// <summary>As lists show it: variables as an object.</summary>
    public object ShowInList()
    {
        var shown = new Dictionary<string, object?>
        {
            ["email"] = Email,
            ["status"] = Status,
            ["status_explain"] = ContactStatus.Explain(Status),
            ["variables"] = Books.Variables.Parse(Variables),
        };
        if (Phone is not null)
        {
            shown["phone"] = Phone;
        }

        return shown;
    }

    /// <summary>As shown by itself: variables as a list, the book's id as a string.</summary>
    public object ShowAlone() => new
    {
        email = Email,
        abook_id = BookId.ToString(),
        phone = Phone ?? "",
        status = Status,
        status_explain = ContactStatus.Explain(Status),
        variables = Books.Variables.AsList(Books.Variables.Parse(Variables)),
    };

    /// <summary>As look-ups over all lists show it.</summary>
    public object ShowAcrossLists() => new
    {
        book_id = BookId,
        email = Email,
        status = Status,
        status_explain = ContactStatus.Explain(Status),
        variables = Books.Variables.AsList(Books.Variables.Parse(Variables)),
    };
}
