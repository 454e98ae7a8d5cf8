using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>RF628x: requests for the segment history that cannot be answered.</summary>
internal static class HistoryApiRemarks
{
    public static Remark NoModel(string model, IReadOnlyCollection<string> known) => Remark.Error("RF6280",
        ($"There is no history of a model '{model}'.", $"Истории модели «{model}» нет."),
        known.Count > 0 ? Nearest.Hint(model, known) : ("Run a scenario with the node 'Save snapshot' or 'Back-fill history' first.", "Сначала запустите сценарий с узлом «Сохранение снимка» или «Восстановление истории»."));

    public static Remark KnewNothing(string model, DateOnly day) => Remark.Error("RF6281",
        ($"On {day:yyyy-MM-dd} nothing had been saved for '{model}'.", $"К {day:yyyy-MM-dd} для модели «{model}» ещё ничего не было сохранено."),
        ("Choose a later day.", "Выберите более поздний день.")).At("knownOn");

    public static Remark NegativeStay(int days) => Remark.Error("RF6282",
        ($"'{days}' is no number of days.", $"«{days}» — не число дней."), ("Give 0 or more.", "Укажите 0 или больше.")).At("minStay");

    public static Remark NoCustomer(string model, string customer) => Remark.Error("RF6283",
        ($"The history of '{model}' has no customer '{customer}'.", $"В истории модели «{model}» нет клиента «{customer}»."),
        ("Check the id; the customer may have come after the last snapshot.", "Проверьте идентификатор; возможно, клиент появился после последнего снимка."));
}
