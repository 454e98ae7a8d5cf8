using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Which HTTP status a remark means. Remarks about scenarios and data are 422: the request was understood, its content has errors.</summary>
internal static class ErrorStatus
{
    public static int Of(IEnumerable<Remark> remarks) =>
        remarks.FirstOrDefault(r => r.Severity == Severity.Error) is { } error ? Of(error.Code) : StatusCodes.Status422UnprocessableEntity;

    private static int Of(string code) => code switch
    {
        "RF6011" or "RF6012" or "RF6021" or "RF6030" or "RF6050" or "RF6060" or "RF6061" or "RF6200" or "RF6207" or "RF6208" or "RF6209" or "RF6210" or "RF6212" or "RF6218" or "RF6228" or "RF6230" or "RF6257" or "RF4314" or "RF4315" or "RF6250" or "RF6251" or "RF6280" or "RF6283" or "RF6290" or "RF6292" or "RF6401"
            => StatusCodes.Status404NotFound,
        "RF6010" or "RF6020" or "RF6031" or "RF6032" or "RF6216" or "RF6220" or "RF6226" or "RF6244" or "RF6245" or "RF6256" or "RF2200" or "RF6291" or "RF4317" => StatusCodes.Status409Conflict,
        "RF6042" or "RF6201" or "RF6206" or "RF6211" or "RF6215" or "RF6217" or "RF6219" or "RF6227" or "RF6229" or "RF6260" or "RF6270" or "RF6281" or "RF6282" or "RF6301" or "RF6406" or "RF6407" or "RF6408" or "RF6409"
            => StatusCodes.Status400BadRequest,
        "RF6202" => StatusCodes.Status405MethodNotAllowed,
        "RF6203" => StatusCodes.Status415UnsupportedMediaType,
        "RF6204" => StatusCodes.Status413PayloadTooLarge,
        "RF6205" => StatusCodes.Status428PreconditionRequired,
        "RF6302" => StatusCodes.Status403Forbidden,
        "RF6303" or "RF6305" or "RF6402" => StatusCodes.Status401Unauthorized,
        "RF6304" or "RF6403" => StatusCodes.Status429TooManyRequests,
        "RF6213" or "RF6214" or "RF6404" => StatusCodes.Status503ServiceUnavailable,
        "RF6040" or "RF6041" => StatusCodes.Status500InternalServerError,
        _ when code.StartsWith("RF9", StringComparison.Ordinal) => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
