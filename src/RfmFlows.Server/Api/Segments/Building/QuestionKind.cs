namespace RfmFlows.Server.Api;

/// <summary>A kind of condition beside comparisons of columns: what it is called in a rule, and the node that answers it.</summary>
/// <param name="Name">The field that holds it in the rule.</param>
/// <param name="Node">The node's id in the scenario.</param>
/// <param name="Setting">The node's list of questions.</param>
/// <param name="Port">The node's output with the answers.</param>
internal sealed record QuestionKind(string Name, string Node, string Type, string Setting, string Port)
{
    /// <summary>How much of some products was bought.</summary>
    public static readonly QuestionKind Bought = new("bought", "purchased", "segments.purchased", "conditions", "everyone");

    /// <summary>Which segments the customer is in or has moved between.</summary>
    public static readonly QuestionKind Member = new("member", "membership", "segments.membership", "questions", "customers");

    /// <summary>What became of messages.</summary>
    public static readonly QuestionKind Message = new("message", "reactions", "campaign.reactions", "questions", "customers");

    public static IReadOnlyList<QuestionKind> All { get; } = [Bought, Member, Message];
}
