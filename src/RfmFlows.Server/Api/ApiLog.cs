namespace RfmFlows.Server.Api;

/// <summary>Log events 1000 to 1999: requests and runs. Never addresses with their query, never personal data or secrets.</summary>
internal static partial class ApiLog
{
    [LoggerMessage(1000, LogLevel.Information, "Listening on {Address}")]
    public static partial void Listening(ILogger logger, string address);

    [LoggerMessage(1001, LogLevel.Information, "{Method} {Route} answered {Status} in {Milliseconds} ms, request {Request}")]
    public static partial void Answered(ILogger logger, string method, string route, int status, double milliseconds, string request);

    [LoggerMessage(1002, LogLevel.Error, "A defect ended request {Request}")]
    public static partial void Defect(ILogger logger, Exception defect, string request);

    [LoggerMessage(1003, LogLevel.Information, "Stopping: waiting for {Runs} runs")]
    public static partial void Draining(ILogger logger, int runs);

    [LoggerMessage(1004, LogLevel.Warning, "Stopping: {Runs} runs are cancelled and can be resumed")]
    public static partial void DrainCancels(ILogger logger, int runs);

    [LoggerMessage(1010, LogLevel.Information, "Run {Run} of {Scenario} started, caused by {Cause}")]
    public static partial void RunStarted(ILogger logger, string run, string scenario, string cause);

    [LoggerMessage(1011, LogLevel.Information, "Run {Run} of {Scenario} ended {Status} after {Milliseconds} ms")]
    public static partial void RunFinished(ILogger logger, string run, string scenario, string status, double milliseconds);

    [LoggerMessage(1012, LogLevel.Error, "Run {Run} of {Scenario} broke off")]
    public static partial void RunBroke(ILogger logger, Exception cause, string run, string scenario);

    [LoggerMessage(1013, LogLevel.Error, "A defect ended node {Node}")]
    public static partial void NodeDefect(ILogger logger, Exception defect, string node);

    [LoggerMessage(1014, LogLevel.Warning, "{Count} runs were interrupted when their process ended; they can be resumed")]
    public static partial void Interrupted(ILogger logger, int count);

    [LoggerMessage(1015, LogLevel.Warning, "Looking after the store failed and is tried again")]
    public static partial void UpkeepFailed(ILogger logger, Exception cause);

    [LoggerMessage(1016, LogLevel.Information, "Removed as old: {Runs} runs, {Requests} requests of runs, {Entries} audit entries")]
    public static partial void Pruned(ILogger logger, int runs, int requests, int entries);

    [LoggerMessage(1017, LogLevel.Information, "Removed from accounts: {Books} address books of campaigns that are over")]
    public static partial void Tidied(ILogger logger, int books);
}
