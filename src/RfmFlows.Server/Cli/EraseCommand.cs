using System.CommandLine;
using System.Text.Json;
using RfmFlows.Engine;
using RfmFlows.Nodes.Base;
using RfmFlows.Server.Api;
using RfmFlows.Server.Erasing;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Cli;

/// <summary><c>rfmflows erase</c>: erases a customer on request from everything that the data folder keeps.</summary>
internal static class EraseCommand
{
    private static readonly Argument<string> Customer = CommonOptions.RefuseOptions(
        new Argument<string>("CUSTOMER").Told(("The customer's id.", "Идентификатор клиента."), ("CUSTOMER", "КЛИЕНТ")));
    private static readonly Option<bool> Yes = new Option<bool>("--yes").Told(("Do not ask.", "Не спрашивать подтверждения."));
    private static readonly Option<bool> DeleteReceipts = new Option<bool>("--delete-receipts").Told(
        ("Delete the receipts too. By default they stay as sums of nobody.", "Удалить и чеки. По умолчанию они остаются как суммы без клиента."));
    private static readonly Option<bool> Lift = new Option<bool>("--lift").Told(
        ("Let loads bring an erased customer again; erases nothing.", "Разрешить загрузкам снова принести удалённого клиента; ничего не удаляет."));

    public static Command Create(TimeProvider clock)
    {
        var command = new Command("erase")
        {
            Customer, Yes, DeleteReceipts, Lift, CommonOptions.Json, CommonOptions.Data, CommonOptions.Memory, CommonOptions.Threads,
        }.Told(("Erase a customer on request: from the customer base, kept tables, segments, the send ledger, runs and files of the data folder. Cannot be undone. Nothing is sent to them any more, and no load brings them back.",
            "Удалить клиента по его запросу: из базы клиентов, сохранённых таблиц, сегментов, журнала отправок, запусков и файлов папки данных. Необратимо. Ему больше ничего не отправляется, и загрузки его не возвращают."));
        command.SetAction((parsed, cancellation) => EraseAsync(parsed, clock, cancellation));
        return command;
    }

    private static async Task<int> EraseAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellation)
    {
        var language = CommonOptions.LanguageOf(parsed);
        var output = parsed.InvocationConfiguration.Output;
        await using var host = await FlowHost.OpenAsync(CommonOptions.HostOf(parsed), new AnyFiles(), new RunOptions(), clock, cancellation);
        var erasure = new Erasure(host);
        var customer = parsed.GetValue(Customer)!;
        if (parsed.GetValue(Lift))
        {
            await erasure.LiftAsync(customer, Environment.UserName, cancellation);
            return ExitCodes.Success;
        }
        var person = await erasure.FindAsync(customer, cancellation);
        if (!parsed.GetValue(Yes) && !IsConfirmed(person, output, language, parsed.GetValue(CommonOptions.Json)))
        {
            throw new FlowException(ErasureRemarks.NotConfirmed());
        }
        var report = await erasure.EraseAsync(person, !parsed.GetValue(DeleteReceipts), Environment.UserName, cancellation);
        if (parsed.GetValue(CommonOptions.Json))
        {
            var json = new JsonSerializerOptions();
            ApiJson.Configure(json);
            output.WriteLine(JsonSerializer.Serialize(report, json));
        }
        else
        {
            Write(report, output, language);
        }
        return ExitCodes.Success;
    }

    private static bool IsConfirmed(Person person, TextWriter output, Language language, bool json)
    {
        if (json || Console.IsInputRedirected)
        {
            return false;
        }
        output.Write(language.Of(
            $"Erase this customer ({person.Customers.Count} ids, {person.Contacts.Count} spellings of contacts) for good? Write yes: ",
            $"Удалить клиента безвозвратно (идентификаторов: {person.Customers.Count}, написаний контактов: {person.Contacts.Count})? Напишите «да»: "));
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "yes" or "да";
    }

    private static void Write(ErasureReport report, TextWriter output, Language language)
    {
        output.WriteLine(language.Of(
            $"Erased. Customers {report.Customers}, receipts {report.Receipts}, kept tables {report.KeptTables}, other rows {report.OtherRows}, segment files {report.SegmentFiles}, messages {report.Messages}, texts {report.Texts}, suppressed addresses {report.Suppressed}, files changed {report.ChangedFiles.Count}.",
            $"Удалено. Клиентов {report.Customers}, чеков {report.Receipts}, сохранённых таблиц {report.KeptTables}, других строк {report.OtherRows}, файлов сегментов {report.SegmentFiles}, сообщений {report.Messages}, текстов {report.Texts}, адресов в стоп-листе {report.Suppressed}, изменено файлов {report.ChangedFiles.Count}."));
        foreach (var file in report.LeftFiles)
        {
            output.WriteLine(language.Of($"May hold the customer, check by hand: {file}", $"Может содержать данные клиента, проверьте вручную: {file}"));
        }
    }
}
