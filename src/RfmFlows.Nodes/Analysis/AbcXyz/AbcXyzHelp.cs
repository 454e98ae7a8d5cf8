using RfmFlows.Engine;

namespace RfmFlows.Nodes.Analysis.AbcXyz;

/// <summary>The help of the ABC/XYZ analysis.</summary>
internal static class AbcXyzHelp
{
    public static readonly LocalText Text = (
        """
        **ABC** puts the objects in order of falling value in the window, equal ones by their name, and adds their shares up: A are those that make the first
        80 %, B the next 15 %, C the rest. The object that crosses a border belongs to the higher class. Objects without any value in the window are C.

        **XYZ** looks at how evenly the value comes: the coefficient of variation (standard deviation / mean) of the sums of the full months, weeks or
        quarters in the window, those without rows counting as 0. X up to 10 %, Y up to 25 %, Z beyond and where nothing came. These borders suit goods; for
        people take wider ones, such as 50 and 100 %. It needs a date and at least two full periods.

        Rows without an object or a value, and those after the as-of date, are left out. Negative values (returns) lower the sums.
        """,
        """
        **ABC** располагает объекты по убыванию ценности за период, равные — по имени, и складывает доли: A дают первые 80 %, B — следующие 15 %, C —
        остальное. Объект, пересекающий границу, относится к высшему классу. Объекты без ценности за период — C.

        **XYZ** смотрит, насколько ровно приходит ценность: коэффициент вариации (стандартное отклонение / среднее) сумм полных месяцев, недель или кварталов
        периода, пустые считаются нулём. X до 10 %, Y до 25 %, Z дальше и там, где ничего не пришло. Эти границы подходят товарам; для людей берите шире,
        например 50 и 100 %. Нужны дата и хотя бы два полных отрезка.

        Строки без объекта или значения и строки после даты расчёта не учитываются. Отрицательные значения (возвраты) уменьшают суммы.
        """);
}
