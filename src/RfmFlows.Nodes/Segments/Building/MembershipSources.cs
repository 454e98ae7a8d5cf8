using RfmFlows.Engine;
using RfmFlows.Nodes.Segments.History;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.Building;

/// <summary>Where answers about membership come from: the files of saved segments and the segment ledger.</summary>
/// <param name="registry">Asked for only where a question is about a saved segment.</param>
internal sealed class MembershipSources(Func<ISegmentRegistry> registry, Func<ISegmentLibrary> library, IWarehouse warehouse, DateOnly asOf)
{
    /// <summary>The types of the customer behind the questions; those that cannot be answered get remarks with their places instead.</summary>
    public async Task<IReadOnlyList<ColumnType>> TypesAsync(IReadOnlyList<MembershipQuestion> questions, Action<Remark, string> add, CancellationToken cancellation)
    {
        var types = new List<ColumnType>();
        foreach (var (i, question) in questions.Index().Where(q => (q.Item.IsOfModel ? q.Item.Model : q.Item.Segment).Length > 0))
        {
            var place = $"{MembershipSettings.Questions.Name}[{i}].{(question.IsOfModel ? MembershipSettings.Model : MembershipSettings.Segment).Name}";
            if (await (question.IsOfModel ? OfModelAsync(question.Model, Tell, cancellation) : OfSegmentAsync(question.Segment, Tell, cancellation)) is { } type)
            {
                types.Add(type);
            }

            void Tell(Remark remark) => add(remark, place);
        }
        return types;
    }

    /// <summary>A text that changes whenever an answer may have.</summary>
    public async Task<string> FingerprintAsync(IReadOnlyList<MembershipQuestion> questions, CancellationToken cancellation)
    {
        var marks = new List<string>();
        foreach (var question in questions)
        {
            marks.Add(question.IsOfModel ? await InLedgerAsync(ledger => ledger.FingerprintAsync(question.Model, cancellation), cancellation) : (await FindAsync(question.Segment, _ => { }, cancellation))?.Location ?? "none");
        }
        return string.Join('|', marks);
    }

    /// <summary>What follows SELECT: the question's number and the customers for whom the answer is yes.</summary>
    public async Task<string> SelectAsync(BuildContext build, MembershipQuestion question, int number, ColumnType customer)
    {
        var sql = build.Sql;
        if (!question.IsOfModel)
        {
            var version = await FindAsync(question.Segment, remark => throw new FlowException(remark), build.Cancellation);
            var file = new SegmentFile(library(), version!.Location);
            var members = await build.Session.OpenFileAsync(new FileRead(file.Path, FileFormat.Parquet), build.ScratchName($"file{number}"), build.Cancellation);
            var key = (await file.ColumnsAsync(build.Cancellation))[0];
            var id = customer == ColumnType.Text ? sql.ToText(sql.Quote(key.Name), key.Type) : sql.Quote(key.Name);
            return $"{number} AS question, {id} AS customer FROM ({members.Select}) AS members";
        }
        var timeline = await new SegmentLedger(build.Session).TimelineAsync(question.Model, build.Cancellation);
        var ids = $"{number} AS question, {sql.Cast("customer", customer)} AS customer";
        if (timeline.On(asOf) is null)
        {
            build.Add(HistoryRemarks.NothingYet(question.Model, asOf, timeline.Holding[0].Point.AsOf));
            return $"{ids} FROM (SELECT {sql.Cast("NULL", ColumnType.Text)} AS customer) AS nobody WHERE FALSE";
        }
        if (question.Of == MembershipQuestion.Now)
        {
            return $"{ids} FROM ({new LedgerSql(sql, timeline, build.Get(MembershipSettings.MinStay)).State(asOf)}) AS state WHERE {Among("segment", question.Segments)}";
        }
        var moves = new LedgerReports(sql, timeline, build.Get(MembershipSettings.MinStay)).Moves(asOf.AddDays(-question.Days), asOf);
        return $"{ids} FROM ({moves}) AS moves WHERE {Among("cause", MoveCauses.Moves)} AND {Among("from_segment", question.From)} AND {Among("to_segment", question.To)}";

        string Among(string column, IReadOnlyCollection<string> values) =>
            values.Count == 0 ? $"{column} IS NOT NULL" : $"{column} IN ({string.Join(", ", values.Select(sql.Literal))})";
    }

    private async Task<ColumnType?> OfSegmentAsync(string id, Action<Remark> add, CancellationToken cancellation)
    {
        if (await FindAsync(id, add, cancellation) is not { } version)
        {
            return null;
        }
        var file = new SegmentFile(library(), version.Location);
        if (!file.Exists)
        {
            add(SegmentRemarks.MembersGone(id, version.Version));
            return null;
        }
        return (await file.ColumnsAsync(cancellation))[0].Type;
    }

    private async Task<ColumnType?> OfModelAsync(string model, Action<Remark> add, CancellationToken cancellation)
    {
        if (warehouse.IsPrivate)
        {
            add(HistoryRemarks.PrivateWarehouse());
            return null;
        }
        var (type, known) = await InLedgerAsync(async ledger => ((await ledger.TimelineAsync(model, cancellation)).CustomerType, await ledger.ModelsAsync(cancellation)), cancellation);
        if (type is null)
        {
            add(HistoryRemarks.NoModel(model, [.. known.Select(m => m.Model)]));
        }
        return type;
    }

    private Task<SegmentVersion?> FindAsync(string id, Action<Remark> add, CancellationToken cancellation) =>
        SavedMembers.FindAsync(id, 0, asOf, registry(), (remark, _) => add(remark), cancellation);

    private async Task<T> InLedgerAsync<T>(Func<SegmentLedger, Task<T>> ask, CancellationToken cancellation)
    {
        await using var session = await warehouse.OpenSessionAsync(cancellation);
        return await ask(new SegmentLedger(session));
    }
}
