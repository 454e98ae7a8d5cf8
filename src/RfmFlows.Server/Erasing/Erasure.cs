using Microsoft.Extensions.DependencyInjection;
using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Nodes.Base;
using RfmFlows.Server.Hosting;
using RfmFlows.Store;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Erasing;

/// <summary>
/// Erases a customer on request from everything that the program keeps: the base, kept tables, segments, the send ledger, runs, files of the data folder.
/// The base comes last: whatever ends it in between, doing it again knows the person's contacts still.
/// </summary>
internal sealed class Erasure(FlowHost host)
{
    private static readonly Channel[] Channels = [Channel.Email, Channel.Sms];

    private IWarehouse Warehouse => host.Environment.Warehouse;

    private BaseErasure Base => new(Warehouse, host.Environment.Clock, host.Services.GetRequiredService<IPersonHash>());

    private PersonEraser Store => host.Services.GetRequiredService<PersonEraser>();

    /// <summary>Whether anybody of that id is known; what else would be erased with them.</summary>
    /// <exception cref="FlowException">RF2200: the base is held elsewhere; RF6290: nobody of that id is known.</exception>
    public async Task<Person> FindAsync(string customer, CancellationToken cancellation)
    {
        if (Warehouse.IsPrivate)
        {
            throw new FlowException(BaseRemarks.PrivateWarehouse());
        }
        if (await Base.FindAsync(customer, cancellation) is { } known)
        {
            return known.With(await Store.AddressesAsync(known.Customers, cancellation));
        }
        return await Store.KnowsAsync(customer, cancellation)
            ? new Person([customer], []).With(await Store.AddressesAsync([customer], cancellation))
            : throw new FlowException(ErasureRemarks.NoCustomer());
    }

    /// <summary>Does it. Call while nothing runs.</summary>
    /// <param name="keepsSums">Whether receipts stay as sums of nobody; else they go.</param>
    public async Task<ErasureReport> EraseAsync(Person person, bool keepsSums, string who, CancellationToken cancellation)
    {
        // The name of nobody in particular: it tells two erased persons apart, and follows from nothing.
        var nobody = $"erased-{Guid.CreateVersion7(host.Environment.Clock.GetUtcNow()):N}";
        var options = host.Services.GetRequiredService<FlowOptions>();
        var addresses = person.Found.SelectMany(c => Channels.Select(channel => (channel.Name, Address: channel.Normalize(c)))).Where(a => a.Address is not null)
            .Select(a => (a.Name, a.Address!)).Distinct().ToList();
        var traces = new WarehouseTraces(Warehouse, person);
        var kept = await host.Kept.ForgetAsync(traces.HoldsAsync, person.Contacts, cancellation);
        var others = await traces.RemoveAsync(cancellation);
        var segments = await new ErasedFiles(Warehouse, person, nobody).StrikeSegmentsAsync(host.Services.GetRequiredService<ISegmentLibrary>().Folder, cancellation);
        var files = await new ErasedFiles(Warehouse, person, nobody).StrikeDataAsync(options.DataFolder, cancellation);
        var records = await Store.EraseAsync(person.Customers, person.Contacts, addresses, who, nobody, cancellation);
        var (customers, receipts) = await Base.EraseAsync(person, keepsSums, cancellation);
        await host.Services.GetRequiredService<AuditLog>().AddAsync(who, "base.erase", nobody, CancellationToken.None);
        await Store.ScrubAsync(cancellation);
        await Warehouse.ScrubAsync(cancellation);
        return new ErasureReport(
            nobody, customers, receipts, keepsSums, kept, others, segments, records.Messages, records.Texts, records.Suppressed, files.Changed, files.Left);
    }

    /// <summary>Lets loads bring a customer again.</summary>
    /// <exception cref="FlowException">RF6292: nobody of that id was erased.</exception>
    public async Task LiftAsync(string customer, string who, CancellationToken cancellation)
    {
        if (Warehouse.IsPrivate)
        {
            throw new FlowException(BaseRemarks.PrivateWarehouse());
        }
        if (!await Base.LiftAsync(customer, cancellation))
        {
            throw new FlowException(ErasureRemarks.NotErased());
        }
        await host.Services.GetRequiredService<AuditLog>().AddAsync(who, "base.lift-erasure", "", CancellationToken.None);
    }
}
