namespace RfmFlows.Server.Api;

/// <summary>An error answer, as <c>application/problem+json</c>.</summary>
/// <param name="Type">A name of the kind of error: <c>urn:rfmflows:</c> and the code.</param>
/// <param name="Title">The first remark's message.</param>
/// <param name="Code">The first error's code.</param>
/// <param name="Remarks">Everything that is wrong, never just the first.</param>
/// <param name="Request">The request's id, as in the log.</param>
/// <param name="Conflict">Who was faster, when a save or publication was refused for that.</param>
internal sealed record ApiProblem(
    string Type, string Title, int Status, string Code, IReadOnlyList<RemarkView> Remarks, string Request, ConflictView? Conflict = null);

/// <summary>The draft that stands instead of the one that was expected.</summary>
internal sealed record ConflictView(string By, DateTimeOffset At, long Revision);
