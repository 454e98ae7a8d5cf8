using RfmFlows.Engine;

namespace RfmFlows.Nodes.Rows.Group;

/// <summary>The help of the grouping.</summary>
internal static class GroupHelp
{
    public static readonly LocalText Text = (
        """
        Rows with equal values in *Group by* become one row; missing values form a group of their own. The groups come in the order of those columns.

        | figure | of | gives |
        | --- | --- | --- |
        | Count | a column, or none | rows with a value there; all rows without a column |
        | Different values | any | integer |
        | Sum | numbers | the type of the column |
        | Mean | numbers | four digits after the point or more; a real for reals |
        | Median | numbers | one digit more than the column; a real for reals |
        | Smallest, largest | anything but true/false | the type of the column |
        | First, last | any, with *Ordered by* | the value of that row, even a missing one |
        | Share | numbers, or none | the group's part of the total sum, or of all rows; 0 to 1, six digits |

        Missing values are left out of every figure. Where nothing is left, the figure is missing.
        """,
        """
        Строки с равными значениями в поле «Группировать по» становятся одной; пропуски образуют свою группу. Группы идут в порядке этих столбцов.

        | показатель | чего | что даёт |
        | --- | --- | --- |
        | Количество | столбца или ничего | строки со значением; без столбца — все строки |
        | Различных значений | любого столбца | целое |
        | Сумма | чисел | тип столбца |
        | Среднее | чисел | четыре знака после запятой или больше; у вещественных — вещественное |
        | Медиана | чисел | на знак больше, чем в столбце; у вещественных — вещественное |
        | Наименьшее, наибольшее | любого, кроме «да/нет» | тип столбца |
        | Первое, последнее | любого, с полем «По порядку столбца» | значение этой строки, даже пропуск |
        | Доля | чисел или ничего | часть группы в общей сумме или в числе строк; от 0 до 1, шесть знаков |

        Пропуски не участвуют ни в одном показателе. Если ничего не осталось, показатель пуст.
        """);
}
