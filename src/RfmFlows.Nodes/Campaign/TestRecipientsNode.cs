using RfmFlows.Campaigns;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Campaign;

/// <summary>The colleagues who get a message before the customers do.</summary>
public sealed class TestRecipientsNode : NodeType
{
    private static readonly Columns Result = Columns.Of(("name", ColumnType.Text), ("email", ColumnType.Text), ("phone", ColumnType.Text));
    private static readonly TextSetting Name = new("name", ("Name", "Имя")) { MaxLength = 200 };
    private static readonly TextSetting Email = new("email", ("E-mail", "E-mail")) { MaxLength = 254 };
    private static readonly TextSetting Phone = new("phone", ("Phone", "Телефон")) { MaxLength = 30, Placeholder = "+79…" };
    private static readonly ListSetting People = new("people", ("People", "Получатели"), Name, Email, Phone) { Required = true, MaxCount = 50 };

    public override NodeDescription Description { get; } = new("campaign.test-recipients", 1, PaletteGroup.Campaign)
    {
        Title = ("Test recipients", "Тестовые получатели"),
        Purpose = ("Addresses of colleagues: link them to a sending node, and its messages go to them only.",
            "Адреса коллег: подключите их к узлу отправки, и сообщения уйдут только им."),
        Help = ("Each address gets the message of one customer, in the order of the recipients. Such messages count neither for the campaign nor for frequency caps.",
            "На каждый адрес уходит сообщение одного клиента, в порядке получателей. Такие сообщения не учитываются ни в кампании, ни в ограничении частоты."),
        Icon = "user-check",
        SearchWords = ["test", "proof", "seed", "проверка", "тест", "коллеги"],
        Outputs = [Port.Table("output", ("Test recipients", "Тестовые получатели"))],
        Settings = [People],
    };

    public override async Task BuildAsync(BuildContext build)
    {
        await using var writer = await build.WriteOutputAsync("output");
        foreach (var person in build.Get(People))
        {
            await writer.WriteAsync(new object?[] { Filled(person, Name), Filled(person, Email), Filled(person, Phone) }, build.Cancellation);
        }
        await writer.CompleteAsync(build.Cancellation);
    }

    protected override void Check(CheckContext check)
    {
        check.Output("output", Result);
        var people = check.Get(People);
        for (var i = 0; i < people.Count; i++)
        {
            foreach (var (setting, channel) in new[] { (Email, Channel.Email), (Phone, Channel.Sms) })
            {
                if (people[i].Has(setting) && channel.Normalize(people[i].Get(setting)) is null)
                {
                    check.Add(CampaignRemarks.BadTestAddress(people[i].Get(setting)).At($"{People.Name}[{i}].{setting.Name}"));
                }
            }
        }
    }

    private static string? Filled(SettingValues person, TextSetting setting) => person.Has(setting) ? person.Get(setting).Trim() : null;
}
