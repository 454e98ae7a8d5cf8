namespace RfmFlows.Engine;

/// <summary>The text cannot be read beyond this token. It ends the reading and never leaves <see cref="Expression.Parse"/>.</summary>
internal sealed class SyntaxFault(Remark remark, Token at) : Exception(remark.Code)
{
    public Remark Remark { get; } = remark;

    public Token At { get; } = at;
}
