using System.Diagnostics.CodeAnalysis;

namespace RfmFlows.Rfm;

/// <summary>Either a fitted model or the reason why there is none.</summary>
public sealed class FitOutcome<TModel>
{
    private FitOutcome(LifetimeFit<TModel>? fit, FitRefusal? refusal) => (Fit, Refusal) = (fit, refusal);

    /// <summary>The fitted model.</summary>
    public LifetimeFit<TModel>? Fit { get; }

    /// <summary>Why there is none.</summary>
    public FitRefusal? Refusal { get; }

    /// <summary>Whether there is a model.</summary>
    [MemberNotNullWhen(true, nameof(Fit))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsFitted => Fit is not null;

    internal static FitOutcome<TModel> Of(LifetimeFit<TModel> fit) => new(fit, null);

    internal static FitOutcome<TModel> Refused(FitRefusalKind kind, double found = 0) => new(null, new FitRefusal(kind, found));
}
