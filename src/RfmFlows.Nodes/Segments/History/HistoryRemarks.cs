using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.History;

/// <summary>RF433x–RF435x: remarks about the segment ledger.</summary>
internal static class HistoryRemarks
{
    public static Remark BadModel(string model) => Remark.Error("RF4330",
        ($"'{model}' is not a usable model id.", $"«{model}» не годится как идентификатор модели."),
        ("Use 1 to 64 lower-case letters, digits and dashes.", "Используйте от 1 до 64 строчных латинских букв, цифр и дефисов."));

    public static Remark PrivateWarehouse() => Remark.Error("RF4331",
        ("The segment history cannot be used here: another process holds the warehouse, and what is saved now would be lost at the end of the run.",
            "История сегментов сейчас недоступна: хранилище занято другим процессом, и сохранённое пропало бы в конце запуска."),
        ("Start the scenario on the server, stop the server first, or set up a warehouse in PostgreSQL.",
            "Запустите сценарий на сервере, сначала остановите сервер или настройте хранилище в PostgreSQL."));

    public static Remark NoModel(string model, IReadOnlyCollection<string> known) => Remark.Error("RF4332",
        ($"Nothing has been saved for the model '{model}'.", $"Для модели «{model}» ничего не сохранено."),
        known.Count > 0 ? Nearest.Hint(model, known)
            : ("Save its segments by the node 'Save snapshot' or 'Back-fill history' first.", "Сначала сохраните её сегменты узлом «Сохранение снимка» или «Восстановление истории»."));

    public static Remark NothingYet(string model, DateOnly day, DateOnly first) => Remark.Warning("RF4333",
        ($"The history of '{model}' begins on {first:yyyy-MM-dd}, so nobody is known on {day:yyyy-MM-dd}.",
            $"История модели «{model}» начинается {first:yyyy-MM-dd}, поэтому на {day:yyyy-MM-dd} никто не известен."),
        ("Choose a later day, or back-fill the history from purchases.", "Выберите более позднюю дату или восстановите историю по покупкам."));

    public static Remark OtherCustomerType(string model, ColumnType known, ColumnType given) => Remark.Error("RF4334",
        ($"The customers of the model '{model}' are {known}, those of this table {given}.", $"Клиенты модели «{model}» имеют тип {known}, а в этой таблице — {given}."),
        ("Convert the column by Select columns, or choose another model id.", "Приведите столбец узлом «Выбор столбцов» или задайте другой идентификатор модели."));

    public static Remark PastUnderOtherRule(string model, DateOnly day, SavedSnapshot holding, SegmentRule rule) => Remark.Error("RF4335",
        ($"On {day:yyyy-MM-dd} the model '{model}' went by the rule {holding.Rule.Fingerprint}, before and after; this table goes by {rule.Fingerprint}.",
            $"На {day:yyyy-MM-dd} модель «{model}» и до, и после считалась по правилу {holding.Rule.Fingerprint}, а эта таблица — по {rule.Fingerprint}."),
        ("Correct past days under the rule of that time, or keep the history under the new rule as another model.",
            "Исправляйте прошлые дни по правилу того времени или ведите историю по новому правилу как другую модель."));

    public static Remark LeftOut(long withoutCustomer, long repeated, long withoutSegment) => Remark.Warning("RF4336",
        ($"Not in the snapshot: {withoutCustomer} rows without a customer, {repeated} further rows of the same customers, {withoutSegment} customers without a segment.",
            $"В снимок не вошли: строк без клиента — {withoutCustomer}, повторных строк тех же клиентов — {repeated}, клиентов без сегмента — {withoutSegment}."),
        ("Deduplicate by the customer before, and see that each has a segment.", "Заранее удалите повторы по клиенту и проверьте, что сегмент есть у каждого."));

    public static Remark RuleChanged(string model, SavedSnapshot before, long customers) => Remark.Warning("RF4337",
        ($"The rule of '{model}' is not that of the snapshot of {before.Point.AsOf:yyyy-MM-dd}: {customers} differences are changes of rule, not moves.",
            $"Правило модели «{model}» не то, что в снимке от {before.Point.AsOf:yyyy-MM-dd}: различий {customers}, и это смена правила, а не переходы."),
        ("To see who has really moved until today, save this day under the old rule first, then under the new one.",
            "Чтобы увидеть настоящие переходы до этого дня, сначала сохраните этот день по старому правилу, затем по новому."));

    public static Remark RuleBetween(string model, IReadOnlyCollection<DateOnly> days) => Remark.Warning("RF4338",
        ($"The rule of '{model}' changed on {List(days)}. Whom only the rule has put elsewhere is not counted as having moved.",
            $"Правило модели «{model}» менялось: {List(days)}. Клиенты, у которых сегмент сменился только из-за правила, перешедшими не считаются."));

    public static Remark DatesReversed(DateOnly from, DateOnly to) => Remark.Error("RF4339",
        ($"The first day, {from:yyyy-MM-dd}, is not before the last, {to:yyyy-MM-dd}.", $"Первый день, {from:yyyy-MM-dd}, не раньше последнего, {to:yyyy-MM-dd}."),
        ("Choose an earlier first day.", "Выберите более раннее начало."));

    public static Remark TooManySteps(long steps, int most) => Remark.Error("RF4340",
        ($"That makes {steps} steps; {most} can be drawn at most.", $"Получается шагов: {steps}; показать можно не больше {most}."),
        ("Choose longer steps or a shorter time.", "Выберите более длинный шаг или более короткий срок."));

    public static Remark NoBorders(LocalText method) => Remark.Error("RF4341",
        ($"The method '{method.En}' has no borders that could be kept from one date to the next.", $"У способа «{method.Ru}» нет границ, которые можно сохранить от даты к дате."),
        ("Choose moving borders, or another method.", "Выберите подвижные границы или другой способ."));

    public static Remark TooManyDates(long dates, int most) => Remark.Error("RF4342",
        ($"That makes {dates} dates; {most} are the most.", $"Получается дат: {dates}; наибольшее число — {most}."),
        ("Choose a longer step or a later first date.", "Выберите более длинный шаг или более позднее начало."));

    public static Remark Known(string model, DateOnly day) => Remark.Info("RF4343",
        ($"The history of '{model}' has exactly these customers on {day:yyyy-MM-dd} already; nothing was written.",
            $"В истории модели «{model}» на {day:yyyy-MM-dd} уже есть ровно эти клиенты; ничего не записано."));

    public static Remark Corrected(string model, DateOnly day, long customers) => Remark.Info("RF4344",
        ($"The snapshot of '{model}' for {day:yyyy-MM-dd} was corrected; moves that came of it: {customers}. What was known before can still be asked for.",
            $"Снимок модели «{model}» на {day:yyyy-MM-dd} исправлен, переходов из-за этого: {customers}. Прежние сведения по-прежнему можно запросить."));

    public static Remark Busy(string model) => Remark.Error("RF4345",
        ($"Other runs keep saving snapshots of '{model}' at the same moment.", $"Другие запуски одновременно сохраняют снимки модели «{model}»."),
        ("Run the scenario again when they are done.", "Повторите запуск, когда они закончатся."));

    public static Remark Nobody(string model, SavedSnapshot known) => Remark.Error("RF4346",
        ($"The table has no customers, but '{model}' had {known.Counts.Customers} on {known.Point.AsOf:yyyy-MM-dd}; nothing was written.",
            $"В таблице нет клиентов, а в модели «{model}» на {known.Point.AsOf:yyyy-MM-dd} их было {known.Counts.Customers}; ничего не записано."),
        ("Look at what lies above: probably a source was empty. Save under another id when the base has really gone.",
            "Проверьте узлы выше: вероятно, источник оказался пуст. Если базы действительно больше нет, используйте другой идентификатор."));

    public static Remark KnewNothing(string model, DateOnly knownOn) => Remark.Error("RF4347",
        ($"On {knownOn:yyyy-MM-dd} nothing had been saved for '{model}'.", $"К {knownOn:yyyy-MM-dd} для модели «{model}» ещё ничего не было сохранено."),
        ("Choose a later day in 'As known on', or none.", "Выберите более поздний день в поле «По данным на» или оставьте его пустым."));

    public static Remark ModelOfDryRun(string model) => Remark.Warning("RF4348",
        ($"Nothing has been saved for the model '{model}', and a dry run saves nothing, so there is nothing to show.",
            $"Для модели «{model}» ничего не сохранено, а пробный запуск не сохраняет, поэтому показать нечего."));

    public static Remark EmptyDates(DateOnly first, int dates) => Remark.Warning("RF4349",
        ($"Up to {first:yyyy-MM-dd} there are no purchases, so {dates} dates were passed over.", $"До {first:yyyy-MM-dd} покупок нет, поэтому пропущено дат: {dates}."));

    private static string List(IEnumerable<DateOnly> days) => string.Join(", ", days.Select(d => d.ToString("yyyy-MM-dd", null)));
}
