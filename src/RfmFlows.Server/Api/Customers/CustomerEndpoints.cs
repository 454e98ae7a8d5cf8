using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>One customer in depth: events over time, indicators on two days, why they are in a segment.</summary>
internal static class CustomerEndpoints
{
    /// <param name="group">That of the customer base.</param>
    public static void Map(IEndpointRouteBuilder group)
    {
        group.MapGet("/totals", TotalsAsync).Is("readCustomerTotals", "What customers bought; those who bought nothing are missing", 400);
        group.MapGet("/customers/{id}/timeline", TimelineAsync).Is("readCustomerTimeline", "Purchases, moves between segments and messages of a customer, the newest first", 400);
        group.MapGet("/customers/{id}/indicators", IndicatorsAsync).Is("readCustomerIndicators", "A customer's indicators on a day against another, as the node 'Customer indicators' computes them", 400, 404, 422);
        group.MapGet("/customers/{id}/segments", SegmentsAsync).Is("explainCustomerSegments", "Why a customer is in a segment, by every saved RFM model and every rule of activity or stages that the history knows", 400, 404);
    }

    private static async Task<Ok<IReadOnlyList<CustomerTotalsView>>> TotalsAsync(
        [FromQuery(Name = "customer"), Description("An id; repeated for further ones.")] string[] customer, BaseReader reader, CancellationToken cancellation)
    {
        if (customer.Length > Paging.Most)
        {
            throw new FlowException(ApiRemarks.BadQuery("customer", $"{customer.Length}", ($"at most {Paging.Most} customers at once", $"не больше {Paging.Most} клиентов сразу")));
        }
        return TypedResults.Ok(await reader.TotalsAsync(customer, cancellation));
    }

    private static async Task<Ok<CustomerTimelineView>> TimelineAsync(
        string id, CustomerTimeline timeline, CancellationToken cancellation,
        [FromQuery(Name = "kind"), Description("purchase, move or message; repeated for further ones. Default: all.")] string[]? kind = null,
        int? limit = null, int? offset = null) => TypedResults.Ok(await timeline.ReadAsync(id, kind ?? [], Paging.Read(offset, limit), cancellation));

    private static async Task<Ok<CustomerIndicatorsView>> IndicatorsAsync(
        string id, CustomerIndicators indicators, ShopZone zone, CancellationToken cancellation,
        [Description("The day that counts as now. Default: today where the shop is.")] DateOnly? asOf = null,
        [Description("The day that it is held against. Default: a month before.")] DateOnly? against = null)
    {
        var day = asOf ?? await zone.TodayAsync(cancellation);
        return TypedResults.Ok(await indicators.ReadAsync(id, day, against ?? day.AddMonths(-1), cancellation));
    }

    private static async Task<Ok<IReadOnlyList<CustomerWhyView>>> SegmentsAsync(
        string id, CustomerWhy why, ShopZone zone, HttpContext context, CancellationToken cancellation,
        [Description("The day that counts as now. Default: today where the shop is.")] DateOnly? asOf = null) =>
        TypedResults.Ok(await why.ReadAsync(id, asOf ?? await zone.TodayAsync(cancellation), RequestLanguage.Of(context), cancellation));
}
