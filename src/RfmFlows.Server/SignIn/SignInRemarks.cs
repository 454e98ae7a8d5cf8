using RfmFlows.Engine;

namespace RfmFlows.Server.SignIn;

/// <summary>RF63xx: who may come in.</summary>
internal static class SignInRemarks
{
    public static Remark WrongHost(string host) => Remark.Error("RF6301",
        ($"This server does not answer for the host '{host}'.", $"Этот сервер не отвечает за имя «{host}»."),
        ("Use its address or localhost, or allow the name with --host.", "Обращайтесь по адресу или localhost либо разрешите имя через --host."));

    public static Remark OtherOrigin() => Remark.Error("RF6302",
        ("The request comes from a page of another site and was refused.", "Запрос пришёл со страницы другого сайта и отклонён."));

    public static Remark SignInFirst() => Remark.Error("RF6303",
        ("Nobody is signed in.", "Вход не выполнен."),
        ("Open the sign-in link that the server printed, or send the token as Authorization: Bearer.",
            "Откройте ссылку для входа, которую напечатал сервер, или передайте токен в Authorization: Bearer."));

    public static Remark TooManyAttempts() => Remark.Error("RF6304",
        ("Too many attempts to sign in.", "Слишком много попыток входа."), ("Wait a minute.", "Подождите минуту."));

    public static Remark NotLetIn() => Remark.Error("RF6305",
        ("That did not open the door.", "Войти не удалось."), ("Check the password, or the link.", "Проверьте пароль или ссылку."));
}
