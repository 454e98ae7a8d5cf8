using HandlebarsDotNet;

namespace RfmFlows.Campaigns;

/// <summary>
/// Handlebars with nothing to reach out with: no files, no partials, no members of .NET objects, no helpers but ours.
/// <see cref="TemplateChecker"/> refuses more than this already; the cage holds even where the two should read a text differently.
/// </summary>
internal static class TemplateCage
{
    private static readonly Dictionary<(TextForm, string), IHandlebars> Engines = new();
    private static readonly Lock Compiling = new();

    public static HandlebarsTemplate<TextWriter, object, object> Compile(string text, TextForm form, string language)
    {
        lock (Compiling)
        {
            if (!Engines.TryGetValue((form, language), out var engine))
            {
                engine = Build(form, new TextStyle(language, form));
                Engines.Add((form, language), engine);
            }
            return engine.Compile(new StringReader(text));
        }
    }

    private static IHandlebars Build(TextForm form, TextStyle style)
    {
        var configuration = new HandlebarsConfiguration
        {
            NoEscape = form == TextForm.Plain,
            FileSystem = new NoFiles(),
            PartialTemplateResolver = new NoPartials(),
        };
        configuration.ObjectDescriptorProviders.Add(new RecipientDescriptor());
        configuration.FormatterProviders.Add(new ValueFormatter(style));
        var engine = Handlebars.Create(configuration);
        foreach (var helper in TemplateHelpers.All)
        {
            engine.RegisterHelper(helper.Name, (context, arguments) => Call(helper, style, context, arguments));
        }
        return engine;
    }

    private static object? Call(TemplateHelper helper, TextStyle style, Context context, Arguments arguments)
    {
        // {{date}} alone is the column of that name.
        if (arguments.Length == 0)
        {
            return (context.Value as Recipient)?[helper.Name];
        }
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i] is UndefinedBindingResult ? null : arguments[i];
        }
        return helper.Call(style, values);
    }

    private sealed class NoFiles : ViewEngineFileSystem
    {
        public override string GetFileContent(string filename) => throw new NotSupportedException();

        public override bool FileExists(string filePath) => false;

        protected override string CombinePath(string dir, string otherFileName) => otherFileName;
    }

    private sealed class NoPartials : IPartialTemplateResolver
    {
        public bool TryRegisterPartial(IHandlebars env, string? partialName, string? templatePath) => false;
    }
}
