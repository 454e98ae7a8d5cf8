using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using RfmFlows.Engine;
using RfmFlows.Nodes.Sources.Files;

namespace RfmFlows.Server.Api;

/// <summary>Uploaded files, which scenarios name without a path.</summary>
internal static class FilesEndpoints
{
    public static void Map(IEndpointRouteBuilder api, ServerOptions options)
    {
        var files = api.MapGroup("/files").WithTags("Files");
        files.MapGet("", (UploadFolder folder) => TypedResults.Ok<IReadOnlyList<FileView>>([.. folder.List().Select(FileView.Of)])).Is("listFiles", "Uploaded files");
        files.MapGet("/folders", (AllowedFolders folders) => TypedResults.Ok(folders.List())).Is("listAllowedFolders", "Further folders that scenarios may use, with the tables in them");
        files.MapGet("/preview", PreviewAsync).Is("previewFile", "What a file holds: how it is written, its columns, its first rows", 422);
        files.MapPost("", UploadAsync).Is("uploadFiles", "Upload files as multipart/form-data; one of the same name is replaced", 400, 413, 415)
            .Accepts<IFormFileCollection>("multipart/form-data").WithMetadata(new UploadLimit(options.MaxUpload));
        files.MapGet("/{name}", (string name, UploadFolder folder) => TypedResults.PhysicalFile(folder.Find(name).FullName, "application/octet-stream", name))
            .Is("downloadFile", "Download a file", 400, 404).Produces<Stream>(200, "application/octet-stream");
        files.MapDelete("/{name}", DeleteAsync).Is("deleteFile", "Delete a file", 400, 404);
    }

    // Read part by part, so that a file passes through memory in small pieces only.
    private static async Task<Ok<IReadOnlyList<FileView>>> UploadAsync(HttpRequest request, UploadFolder folder, Auditor audit, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is not { Length: > 0 } boundary)
        {
            throw new FlowException(ApiRemarks.WrongMediaType());
        }
        var saved = new List<FileView>();
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                if (section.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition())
                {
                    var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
                    saved.Add(FileView.Of(await folder.SaveAsync(name, section.Body, cancellation)));
                    await audit.AddAsync("file.upload", name);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException || e.GetType() == typeof(IOException))
        {
            throw new FlowException(ApiRemarks.Unreadable(("the upload broke off, or is not multipart/form-data", "загрузка оборвалась или это не multipart/form-data")), e);
        }
        return saved.Count > 0 ? TypedResults.Ok<IReadOnlyList<FileView>>(saved) : throw new FlowException(ApiRemarks.Unreadable(("it holds no file; send multipart/form-data with at least one", "в нём нет файла; отправьте multipart/form-data хотя бы с одним")));
    }

    private static async Task<Ok<FilePreviewView>> PreviewAsync(
        string path, FlowEnvironment environment, DataFolders folders, HttpContext context, CancellationToken cancellation)
    {
        var full = environment.Files.Resolve(path, folders.Uploads, write: false);
        var file = await SourceFiles.FindAsync(full, SettingValues.None, environment.Warehouse, cancellation);
        var rows = await file.FirstRowsAsync(environment.Warehouse, cancellation);
        return TypedResults.Ok(FilePreviewView.Of(file, rows, RequestLanguage.Of(context)));
    }

    private static async Task<NoContent> DeleteAsync(string name, UploadFolder folder, Auditor audit)
    {
        folder.Find(name).Delete();
        await audit.AddAsync("file.delete", name);
        return TypedResults.NoContent();
    }

    private sealed class UploadLimit(long most) : IRequestSizeLimitMetadata
    {
        // The parts' headers come on top.
        public long? MaxRequestBodySize => most + (1 << 20);
    }
}

/// <summary>An uploaded file.</summary>
/// <param name="Size">In bytes.</param>
internal sealed record FileView(string Name, long Size, DateTimeOffset SavedAt)
{
    public static FileView Of(FileInfo file) => new(file.Name, file.Length, file.LastWriteTimeUtc);
}
