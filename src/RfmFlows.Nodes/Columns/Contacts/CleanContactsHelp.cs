using RfmFlows.Engine;

namespace RfmFlows.Nodes.ColumnNodes.Contacts;

/// <summary>The help of the cleaning, with its reasons.</summary>
internal static class CleanContactsHelp
{
    public static readonly LocalText Text = (
        """
        **Telephones** become E.164 (`+79161234567`). A number that begins with `+` or `00` has its code; others are read as numbers of the chosen country, with or without its trunk prefix (8, 0, 80). Length and first digits are checked by a table of 23 countries; numbers of other countries by length, and only with `+`. Whether an operator has given the number out is not known here.

        **E-mails** are trimmed, the domain is put into lower case; domains of any alphabet are allowed. **Names** lose blanks at their ends and double blanks. **Consents** are read from yes/no, да/нет, 1/0, true/false and the like.

        No row is lost: a refused value is missing in *Contacts*, with `phone_valid` or `email_valid` false, and stands with its reason in *Rejects*.

        | reason | is |
        | --- | --- |
        | phone-characters | something else than digits, blanks, brackets, dots and dashes |
        | phone-too-short, phone-too-long | fewer than 8 or more than 15 digits |
        | phone-length | the code is known, but not such a number |
        | phone-not-mobile | a landline where mobiles are asked for |
        | phone-country | neither a number of the country nor one with a code |
        | email-no-at, email-two-ats | not exactly one @ |
        | email-local, email-domain | the part before or behind the @ is malformed |
        | email-too-long | more than 64 characters before the @, or 254 in all |
        | consent-unknown | neither a yes nor a no; treated as missing |
        """,
        """
        **Телефоны** приводятся к E.164 (`+79161234567`). Номер, начинающийся с `+` или `00`, уже с кодом; остальные читаются как номера выбранной страны, с междугородным префиксом (8, 0, 80) или без него. Длина и первые цифры проверяются по таблице 23 стран; номера других стран — по длине и только с `+`. Выдан ли номер оператором, здесь не известно.

        **Почта** очищается от пробелов по краям, домен пишется строчными; домены допустимы на любом алфавите. **Имена** теряют пробелы по краям и двойные пробелы. **Согласия** читаются из да/нет, yes/no, 1/0, true/false и подобных.

        Строки не теряются: отклонённое значение в «Контактах» пропущено, `phone_valid` или `email_valid` — «нет», а само значение с причиной стоит в «Отклонённых».

        | причина | что это |
        | --- | --- |
        | phone-characters | не только цифры, пробелы, скобки, точки и дефисы |
        | phone-too-short, phone-too-long | меньше 8 или больше 15 цифр |
        | phone-length | код известен, но таких номеров там нет |
        | phone-not-mobile | городской номер там, где нужны мобильные |
        | phone-country | и не номер страны, и не номер с кодом |
        | email-no-at, email-two-ats | символ @ не ровно один |
        | email-local, email-domain | неправильная часть до или после @ |
        | email-too-long | больше 64 символов до @ или 254 всего |
        | consent-unknown | ни «да», ни «нет»; считается пропуском |
        """);
}
