namespace RfmFlows.Engine;

/// <summary>Knows the named RFM models and all their versions.</summary>
public interface IRfmModelRegistry
{
    Task<RfmModel?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>All models by id.</summary>
    Task<IReadOnlyList<RfmModel>> ListAsync(CancellationToken cancellation);

    /// <summary>Adds a version to a model, and makes the model with its first.</summary>
    /// <param name="title">Null keeps the title given before; a new model has its id for one.</param>
    Task<RfmModelVersion> AddVersionAsync(string id, LocalText? title, RfmModelContent content, CancellationToken cancellation);

    /// <summary>The version that holds on a day: that of the latest day up to it, and of these the last saved. Null when there is none.</summary>
    Task<RfmModelVersion?> FindVersionAsync(string id, DateOnly asOf, CancellationToken cancellation);

    /// <summary>All versions, the newest first.</summary>
    Task<IReadOnlyList<RfmModelVersion>> HistoryAsync(string id, CancellationToken cancellation);

    /// <summary>Gives a model another title. False when there is no such model.</summary>
    Task<bool> RenameAsync(string id, LocalText title, CancellationToken cancellation);

    /// <summary>Forgets a model and its versions. False when there was none.</summary>
    Task<bool> DeleteAsync(string id, CancellationToken cancellation);
}
