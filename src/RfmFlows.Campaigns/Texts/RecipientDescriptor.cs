using System.Diagnostics.CodeAnalysis;
using HandlebarsDotNet.MemberAccessors;
using HandlebarsDotNet.ObjectDescriptors;
using HandlebarsDotNet.PathStructure;

namespace RfmFlows.Campaigns;

/// <summary>Shows templates a recipient's columns, and nothing else of it.</summary>
internal sealed class RecipientDescriptor : IObjectDescriptorProvider, IMemberAccessor
{
    private readonly ObjectDescriptor _descriptor;

    public RecipientDescriptor() =>
        _descriptor = new ObjectDescriptor(typeof(Recipient), this, (_, _) => Array.Empty<object>(), _ => ObjectDescriptor.Empty.Iterator!, []);

    public bool TryGetDescriptor(Type type, [MaybeNullWhen(false)] out ObjectDescriptor value)
    {
        value = type == typeof(Recipient) ? _descriptor : ObjectDescriptor.Empty;
        return type == typeof(Recipient);
    }

    public bool TryGetValue(object instance, ChainSegment memberName, out object? value) => ((Recipient)instance).TryGet(memberName.TrimmedValue, out value);
}
