using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Server.Erasing;

namespace RfmFlows.Server.Api;

/// <summary>The customer base: what it holds, who is in it, and erasure on request. Scenarios fill it.</summary>
internal static class BaseEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/base").WithTags("Customer base");
        group.MapGet("", async (BaseReader reader, CancellationToken cancellation) => TypedResults.Ok(await reader.OverviewAsync(cancellation)))
            .Is("findBase", "How much the base holds, which days it covers, and its latest loads");
        group.MapGet("/customers", SearchAsync).Is("searchCustomers", "Customers by a part of their id, telephone, e-mail, name or any other text; without a search all, by id", 400);
        group.MapGet("/customers/{id}", async (string id, BaseReader reader, CancellationToken cancellation) => TypedResults.Ok(await reader.FindAsync(id, cancellation)))
            .Is("findCustomer", "A customer with totals and merges; of one who was merged, the customer that they were merged into", 404);
        group.MapGet("/customers/{id}/receipts", ReceiptsAsync).Is("listCustomerReceipts", "A customer's receipts with their lines, the newest first; those of merged customers among them", 400);
        CustomerEndpoints.Map(group);
        group.MapPost("/erasures", EraseAsync).Is("eraseCustomer", "Erase a customer for good from everything that is kept, and send them nothing any more", 400, 404, 409);
        group.MapDelete("/erasures/{id}", LiftAsync).Is("liftErasure", "Let loads bring an erased customer again", 404);
    }

    private static async Task<Ok<BaseCustomersView>> SearchAsync(
        BaseReader reader,
        CancellationToken cancellation,
        [Description("A part of an id, a telephone, an e-mail, a name; telephones however they are written.")] string? search = null,
        int? limit = null,
        int? offset = null) => TypedResults.Ok(await reader.SearchAsync(search, Paging.Read(offset, limit), cancellation));

    private static async Task<Ok<BaseReceiptsView>> ReceiptsAsync(string id, BaseReader reader, CancellationToken cancellation, int? limit = null, int? offset = null) =>
        TypedResults.Ok(await reader.ReceiptsAsync(id, Paging.Read(offset, limit), cancellation));

    private static async Task<Ok<ErasureReport>> EraseAsync(ErasureBody body, Erasure erasure, ActiveRuns runs, Auditor audit, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(body.Customer))
        {
            throw new FlowException(ApiRemarks.BadQuery("customer", "", ("the customer's id", "идентификатор клиента")));
        }
        var person = await erasure.FindAsync(body.Customer.Trim(), cancellation);
        if (runs.Count > 0)
        {
            throw new FlowException(ErasureRemarks.Working());
        }
        return TypedResults.Ok(await erasure.EraseAsync(person, !body.DeleteReceipts, audit.Who, cancellation));
    }

    private static async Task<NoContent> LiftAsync(string id, Erasure erasure, Auditor audit, CancellationToken cancellation)
    {
        await erasure.LiftAsync(id, audit.Who, cancellation);
        return TypedResults.NoContent();
    }
}
