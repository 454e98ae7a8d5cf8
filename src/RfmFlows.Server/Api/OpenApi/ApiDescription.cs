using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace RfmFlows.Server.Api;

/// <summary>The API's own description, OpenAPI 3.1, at /api/openapi.json.</summary>
internal static class ApiDescription
{
    public const string Address = "/api/openapi.json";

    private const string Name = "v1";

    public static void Add(IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "RfmFlows",
                Version = "1",
                Description = "Sign in by Authorization: Bearer with the token of the sign-in link or an API key, or by the session cookie. "
                    + "Errors are application/problem+json with numbered remarks, in English or Russian by Accept-Language or ?lang=.",
            };
            // Where the server happens to listen is no part of the description.
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            // A list may always be left empty, which generated handlers do not tell.
            foreach (var list in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Query && p.Schema?.Type == JsonSchemaType.Array))
            {
                list.Required = false;
            }
            return Task.CompletedTask;
        });
    });

    public static void Map(IEndpointRouteBuilder routes) => routes.MapOpenApi(Address);
}
